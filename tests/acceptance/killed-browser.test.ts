import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { browsersOf, eventually, listProcesses, type SystemProcess } from "../edges/browser/machine.ts";
import { folderState } from "../support/folder-state.ts";
import { newFolder } from "../support/new-folder.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { copySample, sampleBuild } from "../support/sample-build.ts";
import type { SharedBuild } from "../support/shared-build.ts";

let sample: SharedBuild;
let root: string;

beforeAll(async () => {
  sample = await sampleBuild();
  root = newFolder({}, "workspace");
  await copySample(root);
});

const livesIn = ({ group }: SystemProcess): SystemProcess[] => listProcesses().filter((process) => process.group === group);

describe.skipIf(process.platform === "win32")("a build of PDFs", () => {
  it("goes on with another browser when the first is killed in the middle, and makes the same files", async () => {
    const out = join(newFolder(), "output");
    const { child, browser } = await startBuild(out);
    process.kill(browser.id, "SIGKILL");
    const code: unknown = child.exitCode ?? (await once(child, "exit"))[0];
    expect(code).toBe(0);
    const made = folderState(out);
    for (const locale of ["en", "ru", "de", "fr"])
      expect(made.get(`${locale}/csto.pdf`)?.sha256).toBe(folderState(sample.out).get(`${locale}/csto.pdf`)?.sha256);
    expect(await eventually(() => livesIn(browser).length === 0)).toBe(true);
  });

  it("of proofs goes on as well", async () => {
    const [out, calm] = [join(newFolder(), "output"), join(newFolder(), "output")];
    const proofs = ["--proof", "ru,de"];
    const { child, browser } = await startBuild(out, proofs);
    process.kill(browser.id, "SIGKILL");
    const code: unknown = child.exitCode ?? (await once(child, "exit"))[0];
    expect(code).toBe(0);
    await runTetrapla(["build", "--root", root, "--out", calm, ...proofs]);
    const sums = (folder: string): unknown[] => [...folderState(folder)].map(([path, { sha256 }]) => [path, sha256]);
    expect(sums(out)).toHaveLength(4);
    expect(sums(out)).toEqual(sums(calm));
    expect(await eventually(() => livesIn(browser).length === 0)).toBe(true);
  });

  it("that is stopped with Ctrl-C leaves neither a browser nor a part of a file", async () => {
    const out = join(newFolder(), "output");
    const { child, browser } = await startBuild(out);
    child.kill("SIGINT");
    await once(child, "exit");
    expect(child.signalCode ?? child.exitCode).not.toBe(0);
    expect(await eventually(() => livesIn(browser).length === 0)).toBe(true);
    // What was staged may be there for the next run to clear away, but nothing that looks like a finished file.
    const published = existsSync(out) ? readdirSync(out).filter((name) => !name.startsWith(".")) : [];
    expect(published).toEqual([]);
  });
});

/** Starts a build and waits until its browser is at work. */
async function startBuild(out: string, what = ["--format", "pdf"]): Promise<{ child: ChildProcess; browser: SystemProcess }> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/cli/main.js"), "build", "--root", root, ...what, "--out", out], {
    stdio: "ignore",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [browser] = browsersOf(child.pid ?? 0);
  while (browser === undefined && child.exitCode === null) {
    await setTimeout(10);
    [browser] = browsersOf(child.pid ?? 0);
  }
  if (browser === undefined) throw new Error("no browser was started");
  // By now it has pages open, and has not printed all of them.
  await setTimeout(300);
  return { child, browser };
}
