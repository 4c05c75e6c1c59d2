import { existsSync } from "node:fs";
import { join } from "node:path";

/** The source of a judge's driver in Java: beside this module, or, when the program was compiled, where that was. */
export function driverPath(name: string): string {
  const folders = [".", "../../../pipeline/edges/validate"].map((folder) => join(import.meta.dirname, folder, name));
  return folders.find((path) => existsSync(path)) ?? name;
}
