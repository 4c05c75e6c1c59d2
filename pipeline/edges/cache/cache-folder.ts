import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeFileAtomically } from "../write/write-file-atomically.ts";

/** A folder of things that can be made again: `.tetrapla/cache` of a workspace. Whatever cannot be read is not there. */
export class CacheFolder {
  private readonly folder: string;

  constructor(root: string) {
    this.folder = join(root, ".tetrapla", "cache");
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.folder, name)).catch(() => undefined);
  }

  /** Keeps something; a full or read-only disk costs time later, nothing else. */
  async write(name: string, content: Uint8Array | string): Promise<void> {
    const path = join(this.folder, name);
    try {
      await this.ignoreInGit();
      await writeFileAtomically(path, content);
    } catch {
      // The cache is a convenience.
    }
  }

  /** Keeps the folder out of version control without touching the user's own `.gitignore`. */
  private async ignoreInGit(): Promise<void> {
    const path = join(dirname(this.folder), ".gitignore");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "*\n", { flag: "wx" }).catch(() => undefined);
  }
}
