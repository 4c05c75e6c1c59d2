import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./write-file-atomically.ts";

/** Gives a file or a folder another name beside or below it, at once or not at all. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Removes a file that has been written elsewhere; that it is gone already is no failure. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
}
