import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";

/** The content of files by their paths, with `/` between their parts. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** The path of a new folder with these files, which the end of the run removes. */
export function newFolder(files: FileTree = {}, name = "folder"): string {
  const folder = join(mkdtempSync(join(inject("runFolder"), "new-")), name);
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, whether they were there or not. */
export function writeFiles(folder: string, files: FileTree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
