import { cp } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./run-tetrapla.ts";
import { type SharedBuild, sharedBuild } from "./shared-build.ts";

/** The folder of a golden case. */
export function goldenFolder(name: string): string {
  return join(projectRoot, "tests/golden", name);
}

/** A golden case, built with the project's own labels and conventions, so that its folder holds what is particular to it. */
export function goldenBuild(name: string, locales: readonly string[]): Promise<SharedBuild> {
  return sharedBuild(`golden-${name}`, async (root) => {
    await cp(join(goldenFolder(name), "input"), root, { recursive: true });
    for (const locale of locales)
      for (const file of ["ui.json", "locale.yaml"])
        await cp(join(projectRoot, "translations", locale, file), join(root, "translations", locale, file));
  });
}
