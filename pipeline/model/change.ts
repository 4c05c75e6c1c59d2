/**
 * How far a passage has changed, the least first: only quotation marks, dashes and spaces; only emphasis and the targets
 * of links; only codes such as citations and locators; only punctuation and case; a few words; many; all.
 */
export type ChangeClass = "typographic" | "markup" | "atoms" | "punctuation" | "minor" | "major" | "rewritten";

/** The classes in the order of their weight. */
export const changeClasses = ["typographic", "markup", "atoms", "punctuation", "minor", "major", "rewritten"] as const;

/** A change of a passage, graded. */
export interface Change {
  readonly class: ChangeClass;
  /** From 0 to 1. */
  readonly similarity: number;
}
