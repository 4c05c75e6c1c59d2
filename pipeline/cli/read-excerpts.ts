import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";

/** The texts of the files that findings are in, by path; a file that cannot be read has none. */
export async function readExcerpts(diagnostics: readonly Diagnostic[], root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of new Set(diagnostics.map(({ place }) => place.file))) {
    const text = await readFile(join(root, file), "utf8").catch(() => undefined);
    if (text !== undefined) texts.set(file, text.replace(/^\uFEFF/, ""));
  }
  return texts;
}
