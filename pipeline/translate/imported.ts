import type { PoMessage } from "../libraries/codec/po.ts";
import { placeAt } from "../libraries/text/place-at.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Unit } from "../model/unit.ts";

/**
 * What became of a passage that was brought. `taken`: it is the translation now; `stale`: it is, but of an earlier
 * passage; `draft`: it is, and its translator has not finished; `suggested`: it stands there for a translator to judge;
 * `unchanged`: it was the translation already; `untranslated`: it is empty, or the passage itself; `unused`: there is
 * nothing that lacks it; `refused`: it cannot be what it says.
 */
export type ImportOutcome = "taken" | "stale" | "draft" | "suggested" | "unchanged" | "untranslated" | "unused" | "refused";

/** All of them, as they are told. */
export const importOutcomes: readonly ImportOutcome[] = [
  "taken",
  "stale",
  "draft",
  "suggested",
  "unchanged",
  "untranslated",
  "unused",
  "refused",
];

/** A passage of a file of a translator's, judged. */
export interface ImportedPassage {
  readonly outcome: ImportOutcome;
  /** Where it stands in the file, in offsets. */
  readonly start: number;
  readonly end: number;
  /** The unit and its message, where something is to be written. */
  readonly written?: { readonly unit: Unit; readonly message: PoMessage };
  /** Why it was refused. */
  readonly diagnostic?: Diagnostic;
}

/** A span of an imported file. */
export interface ImportRange {
  readonly start: number;
  readonly end: number;
}

/** A passage that cannot be imported, and why. */
export function refuse(
  passage: ImportRange,
  file: SourceFile,
  { range = passage, reason, note }: { readonly range?: ImportRange | undefined; readonly reason: string; readonly note: string },
): ImportedPassage {
  const diagnostic: Diagnostic = {
    ruleId: "import-fits-article",
    severity: "error",
    place: placeAt(file, range.start, range.end),
    reason,
    note,
  };
  return { outcome: "refused", start: passage.start, end: passage.end, diagnostic };
}
