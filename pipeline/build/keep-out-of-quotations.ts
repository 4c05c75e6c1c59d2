import { quotedInBibtex, quotedInPo, quotedInYaml } from "../libraries/codec/quoted-ranges.ts";
import { quotedRanges } from "../libraries/markdown/quoted-ranges.ts";
import type { TextRange } from "../libraries/text/find-quotations.ts";
import type { Fix, TextEdit } from "../model/diagnostic.ts";

/** Fixes, and the texts of the files that they change. */
export interface FoundFixes {
  readonly fixes: readonly Fix[];
  readonly texts: ReadonlyMap<string, string>;
  /** How many fixes were left out. */
  readonly quoted: number;
}

/** Leaves out the fixes that change quoted words: an editor may mend a text, but not what somebody else has written. */
export function keepOutOfQuotations(fixes: readonly Fix[], texts: ReadonlyMap<string, string>): FoundFixes {
  const quotations = new Map([...texts].map(([path, text]) => [path, quotationsOf(path, text)]));
  const isFree = (edit: TextEdit): boolean => !touches(edit, quotations.get(edit.file) ?? []);
  const kept = fixes
    .map((fix) => (fix.separable === true ? { ...fix, edits: fix.edits.filter(isFree) } : fix))
    .filter(({ edits }) => edits.length > 0 && edits.every(isFree));
  return { fixes: kept, texts, quoted: fixes.length - kept.length };
}

function quotationsOf(path: string, text: string): TextRange[] {
  if (/\.(md|markdown)$/i.test(path)) return quotedRanges(text);
  if (/\.pot?$/i.test(path)) return quotedInPo(text);
  if (/\.(ya?ml|json)$/i.test(path)) return quotedInYaml(text);
  return /\.bib$/i.test(path) ? quotedInBibtex(text) : [];
}

function touches({ start, end }: TextEdit, quotations: readonly TextRange[]): boolean {
  return quotations.some((quotation) => start < quotation.end && end > quotation.start);
}
