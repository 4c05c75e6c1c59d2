import { parsePo } from "../libraries/codec/po-parse.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { CheckSession } from "./check-session.ts";
import type { ImportedFile } from "./import-desk.ts";

/** That a passage is stale or only suggested is what the import itself tells. */
const toldAlready: ReadonlySet<string> = new Set(["unit-is-translated", "translation-is-current"]);

/** What `check` says of the passages that an import writes, in the files as they will be. */
export async function findImportedFaults(root: string, files: readonly ImportedFile[]): Promise<Diagnostic[]> {
  if (files.length === 0) return [];
  const session = new CheckSession(root, { unsaved: new Map(files.map(({ path, text }) => [path, text])) });
  const { diagnostics } = await session.check([...new Set(files.map(({ article }) => article))], "known");
  const spans = new Map(files.map((file) => [file.path, writtenLines(file)]));
  return diagnostics.filter(({ ruleId, place, waived }) => {
    const line = place.position?.start.line;
    if (waived !== undefined || line === undefined || toldAlready.has(ruleId)) return false;
    return spans.get(place.file)?.some(([first, last]) => line >= first && line <= last) ?? false;
  });
}

/** The lines of the messages that were written. */
function writtenLines({ text, written }: ImportedFile): [first: number, last: number][] {
  return parsePo(text)
    .file.messages.filter(({ context, obsolete }) => !obsolete && context !== undefined && written.has(context))
    .map(({ place }) => [place.message.start.line, place.message.end.line]);
}
