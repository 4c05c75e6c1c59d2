import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pollFiles } from "./poll-files.ts";

export interface WatchOptions {
  /** Milliseconds of quiet after which changes are told; an editor's saving is several of them. */
  readonly debounce?: number;
  /** Given the paths that may have changed, relative to the root with `/`: of files, or of folders when all in them may have. */
  readonly onChange: (paths: ReadonlySet<string>) => void;
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
export async function watchFiles(root: string, { onChange, debounce = 100, pollInterval = 1000 }: WatchOptions): Promise<FileWatch> {
  const watchers = new Map<string, FSWatcher>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let polling: FileWatch | undefined;
  let isClosed = false;

  const tell = (path: string): void => {
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = new Set(pending);
      pending.clear();
      if (!isClosed) onChange(paths);
    }, debounce);
  };

  const fallBack = (): void => {
    if (polling !== undefined || isClosed) return;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    polling = pollFiles(root, watched, pollInterval, tell);
  };

  const forget = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  const look = async (folder: string, name: string | null): Promise<void> => {
    if (name === null) return tell(folder);
    const path = folder === "" ? name : `${folder}/${name}`;
    if (isIgnored(path)) return;
    tell(path);
    const found = await stat(join(root, path)).catch(() => undefined);
    if (found?.isDirectory()) await add(path);
    else if (found === undefined) forget(path);
  };

  const add = async (folder: string): Promise<void> => {
    if (watchers.has(folder) || polling !== undefined || isClosed) return;
    try {
      const watcher = watch(join(root, folder), { persistent: true }, (_, name) => void look(folder, name));
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") fallBack();
      return;
    }
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !isIgnored(path)) await add(path);
    }
  };

  await add("");
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      polling?.close();
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

/** In the root only its files count, and the two folders; hidden files and what programs leave while they write count nowhere. */
function isIgnored(path: string): boolean {
  const [top = "", ...rest] = path.split("/");
  if (path.split("/").some((part) => part.startsWith("."))) return true;
  if (/(\.tmp|~|\.sw[a-z])$/.test(path)) return true;
  return rest.length === 0 ? !watched.includes(top) && !/\.(ya?ml|json)$/.test(top) : !watched.includes(top);
}
