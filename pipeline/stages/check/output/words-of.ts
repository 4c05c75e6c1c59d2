import type { ExpectedPassage } from "./expected-passage.ts";

/** The words of a passage on one line, with dots where something else than words stands. */
export function wordsOf({ pieces }: Pick<ExpectedPassage, "pieces">): string {
  return pieces
    .map(({ text }) => text)
    .join(" … ")
    .replace(/\s+/g, " ")
    .trim();
}
