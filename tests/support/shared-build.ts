import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { runTetrapla, type TetraplaRun } from "./run-tetrapla.ts";

/** A workspace and what the command line built of it. */
export interface SharedBuild {
  readonly root: string;
  readonly out: string;
  readonly run: TetraplaRun;
}

/** A workspace as the command line builds it, once for all test files of a run: only to be read. */
export async function sharedBuild(
  name: string,
  prepare: (root: string) => Promise<void>,
  flags: readonly string[] = [],
): Promise<SharedBuild> {
  const folder = join(inject("runFolder"), name);
  const root = join(folder, "workspace");
  const out = join(folder, "published");
  const report = join(folder, "run.json");
  // Making the folder succeeds only once: whoever makes it builds, the others wait for the report.
  if (await madeFolder(folder)) {
    await prepare(root);
    const run = await runTetrapla(["build", "--root", root, "--out", out, ...flags]);
    await writeFile(`${report}.part`, JSON.stringify(run));
    await rename(`${report}.part`, report);
  }
  while (!existsSync(report)) await setTimeout(50);
  return { root, out, run: JSON.parse(await readFile(report, "utf8")) as TetraplaRun };
}

async function madeFolder(path: string): Promise<boolean> {
  return mkdir(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}
