import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Whether a file of the output is as it was left: the same size and time of change. */
export async function isUntouched(folder: string, path: string, size: number, mtimeMs: number): Promise<boolean> {
  const found = await stat(join(folder, path)).catch(() => undefined);
  return found !== undefined && found.size === size && found.mtimeMs === mtimeMs;
}

/** The time of a file's last change, to be remembered. */
export async function timeOfChange(folder: string, path: string): Promise<number> {
  return (await stat(join(folder, path))).mtimeMs;
}

/** Whether there is such a file in the output. */
export async function exists(folder: string, path: string): Promise<boolean> {
  return stat(join(folder, path)).then(
    () => true,
    () => false,
  );
}

/** A file of the output; nothing when it is not there. */
export async function readPublished(folder: string, path: string): Promise<Uint8Array | undefined> {
  return readFile(join(folder, path)).catch(() => undefined);
}
