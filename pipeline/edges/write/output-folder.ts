import { mkdir, open, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import type { Artifact } from "../../model/artifact.ts";
import { syncFolder, writeFileAtomically } from "./write-file-atomically.ts";

/** What a run will change in the output folder, once it is decided. */
interface Journal {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/**
 * An output folder that changes all at once. Files are staged inside it; `commit` writes a journal and then puts them
 * in place, the last one last. A run that dies before the journal leaves the old output; one that dies after it is
 * completed by the next.
 */
export class OutputFolder {
  private readonly folder: string;
  private readonly staging: string;
  private readonly staged: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.staging = join(folder, ".staging");
  }

  /** Opens a folder, made if need be, and completes or clears what an interrupted run left. */
  static async open(folder: string): Promise<OutputFolder> {
    const output = new OutputFolder(folder);
    try {
      await mkdir(folder, { recursive: true });
      await output.recover();
    } catch (error) {
      throw new Error(`Unexpected output folder \`${folder}\`, expected one that can be written: choose another with --out DIR.`, {
        cause: error,
      });
    }
    return output;
  }

  /** Writes a file to the staging area; nothing of it shows yet. */
  async stage({ path, bytes }: Artifact): Promise<void> {
    const target = join(this.staging, "files", safe(path));
    await mkdir(dirname(target), { recursive: true });
    const file = await open(target, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    this.staged.push(path);
  }

  /** Stages a file unless it is in place already, byte for byte. */
  async stageIfChanged(artifact: Artifact): Promise<void> {
    const present = await readFile(join(this.folder, safe(artifact.path))).catch(() => undefined);
    if (present === undefined || !present.equals(artifact.bytes)) await this.stage(artifact);
  }

  /** A file as it will be when what is staged is in place. */
  async read(path: string): Promise<Uint8Array> {
    const folder = this.staged.includes(path) ? join(this.staging, "files") : this.folder;
    return readFile(join(folder, safe(path)));
  }

  /** Puts all staged files in place in the order of their staging, and removes others. */
  async commit(remove: readonly string[]): Promise<void> {
    if (this.staged.length === 0 && remove.length === 0) return this.discard();
    const journal: Journal = { put: this.staged, remove: remove.map(safe) };
    await mkdir(this.staging, { recursive: true });
    await writeFileAtomically(join(this.staging, "journal.json"), JSON.stringify(journal));
    await this.apply(journal);
  }

  /** Forgets what was staged. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }

  private async recover(): Promise<void> {
    const text = await readFile(join(this.staging, "journal.json"), "utf8").catch(() => undefined);
    if (text === undefined) return this.discard();
    await this.apply(JSON.parse(text) as Journal);
  }

  private async apply({ put, remove }: Journal): Promise<void> {
    for (const path of remove) await rm(join(this.folder, safe(path)), { force: true });
    for (const path of put) {
      const from = join(this.staging, "files", safe(path));
      const to = join(this.folder, safe(path));
      // A file that is not staged any more was put in place before the interruption.
      if (!(await exists(from))) continue;
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }
    await syncFolder(this.folder);
    for (const path of remove) await removeEmptyFolders(this.folder, dirname(safe(path)));
    await this.discard();
  }
}

/** A path that stays inside the folder. */
function safe(path: string): string {
  const normal = normalize(path);
  if (normal.startsWith("..") || normal.startsWith(sep) || /^[A-Za-z]:/.test(normal))
    throw new Error(`an output path stays inside its folder: ${path}`);
  return normal;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function removeEmptyFolders(top: string, folder: string): Promise<void> {
  for (let path = folder; path !== "." && path !== ""; path = dirname(path)) {
    try {
      await rmdir(join(top, path));
    } catch {
      return;
    }
  }
}
