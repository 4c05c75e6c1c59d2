import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Makes the folder in which a run of the tests keeps its temporary files, and removes it at the end of the run. */
export default async function prepareRunFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tetrapla-tests-"));
  project.provide("runFolder", folder);
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

declare module "vitest" {
  interface ProvidedContext {
    /** Absolute path of a folder that lives as long as the run. */
    runFolder: string;
  }
}
