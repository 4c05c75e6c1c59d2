import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { reportPretty } from "../report/pretty.ts";
import { usesColors } from "./terminal.ts";

/** Prints findings for a person, with excerpts of the files that they are in. */
export async function showDiagnostics(diagnostics: readonly Diagnostic[], root: string, stream: NodeJS.WriteStream): Promise<void> {
  if (diagnostics.length === 0) return;
  const texts = new Map<string, string>();
  for (const file of new Set(diagnostics.map(({ place }) => place.file))) {
    const text = await readFile(join(root, file), "utf8").catch(() => undefined);
    if (text !== undefined) texts.set(file, text.replace(/^\uFEFF/, ""));
  }
  stream.write(`${reportPretty(diagnostics, { colors: usesColors(stream), texts })}\n`);
}
