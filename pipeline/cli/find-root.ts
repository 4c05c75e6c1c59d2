import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The workspace that a command means: the folder it names, or the nearest one above with a `publication.yaml`. */
export function findRoot(named: string | undefined, from = process.cwd()): string {
  if (named !== undefined) return resolve(from, named);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "publication.yaml"))) return folder;
    if (folder === dirname(folder)) return resolve(from);
  }
}
