import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a file was at a moment. */
export interface FileState {
  readonly sha256: string;
  readonly mtimeMs: number;
}

/** The state of every file below a folder by its path with `/`; of a folder that is not there, nothing. */
export function folderState(folder: string): Map<string, FileState> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const states = paths.map((path): [string, FileState] => [
    path.slice(folder.length + 1).replaceAll("\\", "/"),
    { sha256: createHash("sha256").update(readFileSync(path)).digest("hex"), mtimeMs: statSync(path).mtimeMs },
  ]);
  return new Map(states.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Paths of the files that were made, removed or written between two states, with `+`, `-` or `~` before them. */
export function changesBetween(before: ReadonlyMap<string, FileState>, after: ReadonlyMap<string, FileState>): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === undefined) return [`+${path}`];
    if (now === undefined) return [`-${path}`];
    return old.sha256 === now.sha256 && old.mtimeMs === now.mtimeMs ? [] : [`~${path}`];
  });
}
