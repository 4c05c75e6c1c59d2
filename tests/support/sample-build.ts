import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { projectRoot, runTetrapla, type TetraplaRun } from "./run-tetrapla.ts";

/** This repository's own publication, copied and built. */
export interface SampleBuild {
  readonly root: string;
  readonly out: string;
  readonly run: TetraplaRun;
}

/** The locales of the sample. */
export const sampleLocales = ["en", "ru", "de", "fr"] as const;

/** The formats of the sample. */
export const sampleFormats = ["html", "epub", "pdf"] as const;

/** The sample as the command line builds it, once for all test files of a run: only to be read. */
export async function sampleBuild(): Promise<SampleBuild> {
  const folder = join(inject("runFolder"), "sample");
  const root = join(folder, "workspace");
  const out = join(folder, "published");
  const report = join(folder, "run.json");
  // Making the folder succeeds only once: whoever makes it builds, the others wait for the report.
  if (await madeFolder(folder)) {
    await copySample(root);
    const run = await runTetrapla(["build", "--root", root, "--out", out]);
    await writeFile(`${report}.part`, JSON.stringify(run));
    await rename(`${report}.part`, report);
  }
  while (!existsSync(report)) await setTimeout(50);
  const run = JSON.parse(await readFile(report, "utf8")) as TetraplaRun;
  if (run.code !== 0) throw new Error(`the sample does not build:\n${run.stderr}`);
  return { root, out, run };
}

/** Copies the sample's own files, without anything that was built of them. */
export async function copySample(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const name of ["publication.yaml", "source", "translations"])
    await cp(join(projectRoot, name), join(root, name), { recursive: true });
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
