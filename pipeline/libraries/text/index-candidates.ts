import type { ComparedText } from "./similarity.ts";

/** Finds the texts that one may come from, the likeliest first: those with which it shares its rarest words. */
export type FindCandidates = (text: ComparedText, most: number) => number[];

/** A word that more texts have says nothing, and would make the search as long as all pairs. */
const commonest = 200;

/** An index of texts by their words. */
export function indexCandidates(texts: Iterable<readonly [index: number, text: ComparedText]>): FindCandidates {
  const byToken = new Map<string, number[]>();
  for (const [index, { counts }] of texts) {
    for (const token of counts.keys()) {
      const list = byToken.get(token);
      if (list === undefined) byToken.set(token, [index]);
      else list.push(index);
    }
  }
  return ({ counts }, most) => {
    const rarest = [...counts.keys()]
      .map((token) => byToken.get(token) ?? [])
      .filter((list) => list.length > 0 && list.length <= commonest)
      .sort((left, right) => left.length - right.length)
      .slice(0, 16);
    const scores = new Map<number, number>();
    for (const list of rarest) for (const index of list) scores.set(index, (scores.get(index) ?? 0) + 1 / list.length);
    return [...scores]
      .sort(([first, left], [second, right]) => right - left || first - second)
      .slice(0, most)
      .map(([index]) => index);
  };
}
