import type { Labels } from "../../../libraries/locale/labels.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Direction, Locale } from "../../../model/locale.ts";

/** How the notes of a proof are written. */
export interface ProofStyle {
  readonly labels: Labels;
  /** The source's language, in which changes are shown, and how it runs. */
  readonly language: Locale;
  readonly direction: Direction;
  /** The number of a finding: they are counted as they come. */
  numberOf(finding: Diagnostic): number;
}

/** Counts things in the order in which it is first asked of them. */
export function createNumbering(): ProofStyle["numberOf"] {
  const numbers = new Map<Diagnostic, number>();
  return (finding) => {
    const number = numbers.get(finding) ?? numbers.size + 1;
    numbers.set(finding, number);
    return number;
  };
}
