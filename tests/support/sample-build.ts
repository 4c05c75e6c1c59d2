import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./run-tetrapla.ts";
import { type SharedBuild, sharedBuild } from "./shared-build.ts";

/** The locales of the sample. */
export const sampleLocales = ["en", "ru", "de", "fr"] as const;

/** The formats of the sample. */
export const sampleFormats = ["html", "epub", "pdf"] as const;

/** This repository's own publication, copied and built. */
export async function sampleBuild(): Promise<SharedBuild> {
  const built = await sharedBuild("sample", copySample);
  if (built.run.code !== 0) throw new Error(`the sample does not build:\n${built.run.stderr}`);
  return built;
}

/** Copies the sample's own files, without anything that was built of them. */
export async function copySample(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const name of ["publication.yaml", "source", "translations"])
    await cp(join(projectRoot, name), join(root, name), { recursive: true });
}
