import { indexCandidates } from "../../libraries/text/index-candidates.ts";
import { containment } from "../../libraries/text/similarity.ts";
import { type Alignment, kindClass } from "./alignment.ts";

/** How much of a text must stand in another one to be a part of it, and how many tokens it must have for that to mean anything. */
const partOf = 0.8;
const fewest = 4;

/** A text in which another one stands. */
export interface Whole {
  readonly index: number;
  /** How much of the part stands in it, from 0 to 1. */
  readonly share: number;
}

/** Step 4, first half: for each new text the old one in which it mostly stands. Of several the one that stood nearest. */
export function findWholes(alignment: Alignment): ReadonlyMap<number, Whole> {
  return findIn(alignment.newOnes(), alignment.now, alignment.old);
}

/**
 * Step 5: a new text that stands mostly in an old one was split from it. It takes the old one's place when that is free
 * and the most of it is here; otherwise it only knows where it comes from. By new unit: the old one.
 */
export function findSplits(alignment: Alignment, wholes: ReadonlyMap<number, Whole>): ReadonlyMap<number, number> {
  const { old, now } = alignment;
  const splits = new Map<number, number>();
  for (const [to, { index, share }] of wholes) {
    if (!alignment.isNew(to)) continue;
    const [part, whole] = [now[to], old[index]];
    if (part === undefined || whole === undefined) continue;
    const length = part.compared.tokens.length / Math.max(1, whole.compared.tokens.length);
    const goesOn = alignment.isFree(index) && length >= 0.5 && kindClass(whole.kind) === kindClass(part.kind);
    if (goesOn) alignment.pair(index, to, "edited", share);
    else splits.set(to, index);
  }
  return splits;
}

/** Step 6: an old text that is gone, but stands mostly in a new one, was merged into it. By old unit: the new one. */
export function findMerges(alignment: Alignment): ReadonlyMap<number, number> {
  const wholes = findIn(alignment.freeOld(), alignment.old, alignment.now);
  return new Map([...wholes].map(([from, { index }]) => [from, index]));
}

function findIn(parts: readonly number[], partTexts: Alignment["old"], wholeTexts: Alignment["old"]): Map<number, Whole> {
  const found = new Map<number, Whole>();
  if (parts.length === 0) return found;
  const find = indexCandidates(wholeTexts.map(({ compared }, index) => [index, compared] as const));
  for (const number of parts) {
    const part = partTexts[number]?.compared;
    if (part === undefined || part.tokens.length < fewest) continue;
    const place = (number / partTexts.length) * wholeTexts.length;
    let best: Whole | undefined;
    for (const index of find(part, 24)) {
      const whole = wholeTexts[index]?.compared;
      const share = whole === undefined ? 0 : containment(part, whole);
      if (share < partOf) continue;
      const isNearer = best !== undefined && share === best.share && Math.abs(index - place) < Math.abs(best.index - place);
      if (best === undefined || share > best.share || isNearer) best = { index, share };
    }
    if (best !== undefined) found.set(number, best);
  }
  return found;
}
