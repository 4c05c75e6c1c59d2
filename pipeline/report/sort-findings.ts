import type { Diagnostic } from "../model/diagnostic.ts";

/** Findings by file, place, rule and words: the same findings always in the same order. */
export function sortFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, key: keyOf(diagnostic) }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ diagnostic }) => diagnostic);
}

type Key = readonly (string | number)[];

function keyOf({ place, ruleId, reason, waived = "" }: Diagnostic): Key {
  const { start, end } = place.position ?? {};
  return [place.file, start?.line ?? 0, start?.column ?? 0, end?.line ?? 0, end?.column ?? 0, ruleId, reason, waived];
}

function compare(left: Key, right: Key): number {
  for (const [index, one] of left.entries()) {
    const other = right[index] ?? "";
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
