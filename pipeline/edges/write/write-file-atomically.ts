import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

let counter = 0;

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed to the disk, then renamed. A reader sees
 * the old content or the new one, also after a crash. `mode` has the permissions that the file shall have.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}-${counter++}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    // Before the rename: a process that is killed between the two comes back to a file that is still the old one.
    await removeLeftovers(path);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

const leftovers = new Map<string, Promise<readonly string[]>>();

/** Removes what processes that were killed have left of a file; a folder is looked through once. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const found = leftovers.get(folder) ?? readdir(folder).then((names) => names.filter(isLeftover));
  leftovers.set(folder, found);
  for (const name of await found) if (name.replace(temporaryEnding, "") === basename(path)) await rm(join(folder, name), { force: true });
}

const temporaryEnding = /\.(\d+)-\d+\.tmp$/;

/** Whether a file is the temporary one of a process that is gone. */
function isLeftover(name: string): boolean {
  const [, id] = temporaryEnding.exec(name) ?? [];
  if (id === undefined) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Makes a rename durable where the system lets a folder be flushed. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows has no such thing, and some file systems refuse it; the rename itself is atomic all the same.
  }
}
