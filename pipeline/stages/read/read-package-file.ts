import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** A text file that this package brings along, by its path in the package; nothing when there is none. */
export async function readPackageFile(path: string): Promise<string | undefined> {
  return readFile(join(packageRoot(), path), "utf8").catch(() => undefined);
}
