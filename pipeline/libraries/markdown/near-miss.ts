import { foldLookalikes } from "../text/fold-lookalikes.ts";

/**
 * The candidate that a word was probably meant to be: one that only letter case or look-alike letters tell apart, or
 * else the nearest in Damerau's and Levenshtein's edits, no more of them than a third of the word's length.
 */
export function nearMiss(word: string, candidates: Iterable<string>): string | undefined {
  const folded = foldLookalikes(word);
  let bound = Math.max(1, Math.floor(folded.length / 3));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = foldLookalikes(candidate);
    if (other === folded) return candidate;
    const distance = editDistance(folded, other, bound);
    // A nearer one must be truly nearer: among equals the first wins.
    if (distance <= bound) {
      nearest = candidate;
      bound = distance - 1;
    }
  }
  return nearest;
}

/** The optimal string alignment distance, or more than `bound` as soon as it must be more: in time of length × bound. */
function editDistance(left: string, right: string, bound: number): number {
  const beyond = bound + 1;
  if (Math.abs(left.length - right.length) > bound) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current: number[] = new Array(right.length + 1).fill(beyond);
    current[0] = row;
    const from = Math.max(1, row - bound);
    const to = Math.min(right.length, row + bound);
    for (let column = from; column <= to; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : beyond,
      );
    }
    if (Math.min(...current.slice(from - 1, to + 1)) > bound) return beyond;
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
