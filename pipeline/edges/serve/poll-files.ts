import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Looks from time to time at the files of a root and of some folders in it, and tells the paths of those that changed. */
export function pollFiles(root: string, folders: readonly string[], interval: number, tell: (path: string) => void): { close(): void } {
  let known: ReadonlyMap<string, string> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = async (): Promise<void> => {
    const found = await takeStock(root, folders);
    if (isClosed) return;
    if (known !== undefined) {
      for (const path of new Set([...known.keys(), ...found.keys()])) if (known.get(path) !== found.get(path)) tell(path);
    }
    known = found;
    timer = setTimeout(() => void look(), interval);
  };
  void look();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Size and time of change of each file. */
async function takeStock(root: string, folders: readonly string[]): Promise<Map<string, string>> {
  const stock = new Map<string, string>();
  const add = async (path: string): Promise<void> => {
    const found = await stat(join(root, path)).catch(() => undefined);
    if (found?.isFile()) stock.set(path, `${found.size} ${found.mtimeMs}`);
  };
  const names = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const entry of names) if (entry.isFile() && !entry.name.startsWith(".")) await add(entry.name);
  for (const folder of folders) {
    const paths = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    for (const path of paths) await add(`${folder}/${path.replaceAll("\\", "/")}`);
  }
  return stock;
}
