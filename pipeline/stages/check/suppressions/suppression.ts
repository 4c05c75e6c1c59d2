import type { Place } from "../../../model/diagnostic.ts";

/** A finding that somebody accepts: a comment beside what it is about, or a waiver of the publication. */
export interface Suppression {
  readonly ruleId: string;
  /** Why; empty where the reason, which must be given, is missing. */
  readonly reason: string;
  /** Where the suppression itself stands. */
  readonly place: Place;
  readonly file?: string;
  /** The lines of `file` that it is for; all of them when absent. */
  readonly lines?: { readonly from: number; readonly to: number };
  /** Words that the finding must contain. */
  readonly match?: string;
}

/** Reads `check-ignore rule-id: reason` (in Markdown) or `check-ignore: rule-id -- reason` (elsewhere). */
export function readIgnore(text: string): { readonly ruleId: string; readonly reason: string } | undefined {
  const [, ruleId, reason = ""] = /^\s*check-ignore(?::\s*|\s+)([a-z][a-z-]*)\s*(?::|--|–|—)?\s*([\s\S]*?)\s*$/.exec(text) ?? [];
  return ruleId === undefined ? undefined : { ruleId, reason };
}
