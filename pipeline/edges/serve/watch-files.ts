import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pollFiles } from "./poll-files.ts";

export interface WatchOptions {
  /** Given the paths that may have changed, relative to the root with `/`: of files, or of folders when all in them may have. */
  readonly onChange: (paths: ReadonlySet<string>) => void;
  /** Milliseconds of quiet after which changes are told; an editor's saving is several of them. */
  readonly debounce?: number;
  /** Milliseconds between looks where the system does not tell of changes. */
  readonly pollInterval?: number;
}

export interface FileWatch {
  close(): void;
}

/** What a workspace's owner writes; the rest is made by programs. */
const watched = ["source", "translations"];

/**
 * Watches a workspace: the files of its root, and everything in `source/` and `translations/`. Each folder is watched for
 * itself, which works on every system and survives editors that replace files; where the system has no more watches to
 * give, the files are looked at from time to time.
 */
export async function watchFiles(root: string, options: WatchOptions): Promise<FileWatch> {
  const watching = new FolderWatch(root, options);
  await watching.add("");
  return watching;
}

class FolderWatch implements FileWatch {
  private readonly root: string;
  private readonly options: WatchOptions;
  private readonly watchers = new Map<string, FSWatcher>();
  private pending = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private polling: FileWatch | undefined;
  private isClosed = false;

  constructor(root: string, options: WatchOptions) {
    this.root = root;
    this.options = options;
  }

  /** Watches a folder and those in it. */
  async add(folder: string): Promise<void> {
    if (this.watchers.has(folder) || this.polling !== undefined || this.isClosed) return;
    try {
      const watcher = watch(join(this.root, folder), (_, name) => void this.look(folder, name));
      watcher.on("error", () => this.drop(folder));
      this.watchers.set(folder, watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") this.poll();
      return;
    }
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = pathOf(folder, entry.name);
      if (entry.isDirectory() && !isIgnored(path)) await this.add(path);
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.polling?.close();
    this.drop("");
  }

  /** Finds out what an event was about: a system may not say. */
  private async look(folder: string, name: string | null): Promise<void> {
    if (name === null) return this.tell(folder);
    const path = pathOf(folder, name);
    if (isIgnored(path)) return;
    this.tell(path);
    const found = await stat(join(this.root, path)).catch(() => undefined);
    if (found?.isDirectory()) await this.add(path);
    else if (found === undefined) this.drop(path);
  }

  private tell(path: string): void {
    this.pending.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const paths = this.pending;
      this.pending = new Set();
      if (!this.isClosed) this.options.onChange(paths);
    }, this.options.debounce ?? 100);
  }

  private poll(): void {
    if (this.polling !== undefined || this.isClosed) return;
    this.drop("");
    this.polling = pollFiles(this.root, watched, this.options.pollInterval ?? 1000, (path) => this.tell(path));
  }

  /** Watches a folder and those in it no more. */
  private drop(folder: string): void {
    for (const [path, watcher] of this.watchers) {
      if (folder !== "" && path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
  }
}

function pathOf(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** In the root only its files count, and the two folders; hidden files and what programs leave while they write count nowhere. */
function isIgnored(path: string): boolean {
  const [top = "", ...rest] = path.split("/");
  if (path.split("/").some((part) => part.startsWith("."))) return true;
  if (/(\.tmp|~|\.sw[a-z])$/.test(path)) return true;
  return rest.length === 0 ? !watched.includes(top) && !/\.(ya?ml|json)$/.test(top) : !watched.includes(top);
}
