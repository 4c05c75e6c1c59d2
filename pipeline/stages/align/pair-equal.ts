import { alignSequences } from "../../libraries/text/align-sequences.ts";
import type { Alignment } from "./alignment.ts";

/** Steps 1 and 2: equal texts in the same order are the same unit; equal texts elsewhere have moved, each from the nearest place. */
export function pairEqual(alignment: Alignment): void {
  const { old, now } = alignment;
  const key = ({ kind, text }: { kind: string; text: string }): string => `${kind}\0${text}`;
  for (const [from, to] of alignSequences(old.map(key), now.map(key))) alignment.pair(from, to, "same", 1);
  pairTwins(alignment, key);
  // What was a paragraph and is a list item now, word for word.
  pairTwins(alignment, ({ text }) => text);
}

function pairTwins(alignment: Alignment, key: (text: { kind: string; text: string }) => string): void {
  const twins = new Map<string, number[]>();
  for (const from of alignment.freeOld()) {
    const text = alignment.old[from];
    if (text === undefined) continue;
    const list = twins.get(key(text));
    if (list === undefined) twins.set(key(text), [from]);
    else list.push(from);
  }
  for (const to of alignment.newOnes()) {
    const text = alignment.now[to];
    const list = text === undefined ? undefined : twins.get(key(text));
    const nearest = list === undefined ? undefined : takeNearest(list, to);
    if (nearest !== undefined) alignment.pair(nearest, to, "moved", 1);
  }
}

/** Takes from a rising list the number nearest to another. */
function takeNearest(list: number[], to: number): number | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [list[low - 1], list[low]];
  const isBefore = before !== undefined && (after === undefined || to - before <= after - to);
  return list.splice(isBefore ? low - 1 : low, 1)[0];
}
