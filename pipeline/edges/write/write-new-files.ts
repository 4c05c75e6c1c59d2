import { stat } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** Writes the files that are not there yet and names them: what a user has made is never overwritten. */
export async function writeNewFiles(root: string, files: readonly (readonly [path: string, text: string])[]): Promise<string[]> {
  const made: string[] = [];
  for (const [path, text] of files) {
    const isThere = await stat(join(root, path)).catch(() => undefined);
    if (isThere !== undefined) continue;
    await writeFileAtomically(join(root, path), text);
    made.push(path);
  }
  return made;
}
