import type { Diagnostic } from "../model/diagnostic.ts";
import { reportPretty } from "../report/pretty.ts";
import { readExcerpts } from "./read-excerpts.ts";
import { usesColors } from "./terminal.ts";

/** Prints findings for a person, with excerpts of the files that they are in. */
export async function showDiagnostics(diagnostics: readonly Diagnostic[], root: string, stream: NodeJS.WriteStream): Promise<void> {
  if (diagnostics.length === 0) return;
  const texts = await readExcerpts(diagnostics, root);
  stream.write(`${reportPretty(diagnostics, { colors: usesColors(stream), texts })}\n`);
}
