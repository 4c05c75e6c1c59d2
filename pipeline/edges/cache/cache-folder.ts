import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder of things that can be made again: `.tetrapla/cache` of a workspace. Whatever cannot be read is not there. */
export class CacheFolder {
  private readonly folder: string;

  constructor(root: string) {
    this.folder = join(root, ".tetrapla", "cache");
  }

  /** Reading at once is faster for these small files than waiting for each. */
  read(name: string): Uint8Array | undefined {
    try {
      const content = readFileSync(join(this.folder, name));
      // A power cut may have left a name without its content.
      return content.length > 0 ? content : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps something; a full or read-only disk costs time later, nothing else. It need not survive a power cut, so it is not flushed. */
  write(name: string, content: Uint8Array | string): void {
    const path = join(this.folder, name);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.ignoreInGit();
      writeFileSync(temporary, content);
      renameSync(temporary, path);
    } catch {
      // The cache is a convenience.
    }
  }

  /** Keeps the folder out of version control without touching the user's own `.gitignore`. */
  private ignoreInGit(): void {
    const path = join(dirname(this.folder), ".gitignore");
    if (!existsSync(path)) writeFileSync(path, "*\n");
  }
}
