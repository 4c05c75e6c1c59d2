import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changesBetween, folderState } from "../support/folder-state.ts";
import { newFolder } from "../support/new-folder.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { copySample, sampleBuild, sampleFormats, sampleLocales } from "../support/sample-build.ts";
import type { SharedBuild } from "../support/shared-build.ts";

/** Another place, another clock, another language: nothing of it may reach a file. */
const elsewhere = { TZ: "Asia/Tokyo", LANG: "ru_RU.UTF-8", LC_ALL: "ru_RU.UTF-8", LANGUAGE: "ru" };
let sample: SharedBuild;
let root: string;
let out: string;
let run: TetraplaRun;

beforeAll(async () => {
  sample = await sampleBuild();
  root = newFolder({}, "Второе место, с пробелами");
  out = join(newFolder(), "вывод & output");
  await copySample(root);
  run = await runTetrapla(["build", "--root", root, "--out", out], { cwd: root, env: elsewhere });
});

describe("a second build in another folder, time zone and language", () => {
  it("succeeds and has the same files", () => {
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/^12 files written/m) });
    expect([...folderState(out).keys()]).toEqual([...folderState(sample.out).keys()]);
  });

  it.each(["index.html", "manifest.json", ...sampleLocales.flatMap((locale) => sampleFormats.map((format) => `${locale}/csto.${format}`))])(
    "makes the same bytes of %s",
    (path) => {
      expect(readFileSync(join(out, path)).equals(readFileSync(join(sample.out, path)))).toBe(true);
    },
  );

  it("lets no name of a folder or of this machine into a file", () => {
    for (const path of folderState(out).keys()) {
      const bytes = readFileSync(join(out, path));
      for (const name of [root, out, sample.root, process.cwd(), "Asia/Tokyo", "Второе место"])
        expect(bytes.includes(name), `${path}: ${name}`).toBe(false);
    }
  });
});

describe("a third build without changes", () => {
  it("writes nothing, and starts no browser to find that out", async () => {
    const before = folderState(out);
    const again = await runTetrapla(["build", "--root", root, "--out", out], {
      cwd: root,
      env: { ...elsewhere, TETRAPLA_BROWSER: undefined },
    });
    expect(again).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/^12 files up to date/m) });
    expect(changesBetween(before, folderState(out))).toEqual([]);
  });
});
