import { piecesOf, type SampleUnit } from "../sample-units.ts";
import { findPieces, type Searchable } from "./find-words.ts";

/** The passages that are not found behind the one before. */
export function lostInOrder(text: Searchable, units: readonly SampleUnit[]): string[] {
  let from = 0;
  return units.flatMap(({ id, text: words }) => {
    const end = findPieces(text, piecesOf(words), from);
    if (end === undefined) return [`${id}: ${words}`];
    from = end - 1;
    return [];
  });
}
