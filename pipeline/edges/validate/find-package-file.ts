import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** A file of an installed package, wherever npm has put the package; nothing when it is not there. */
export function findPackageFile(name: string, path: string): string | undefined {
  const folders = require.resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name, path)).find((candidate) => existsSync(candidate));
}
