import { containment } from "../../libraries/text/similarity.ts";
import { type Alignment, kindClass } from "./alignment.ts";
import { indexCandidates } from "./index-candidates.ts";

/** How much of a text must stand in another one to be a part of it, and how long it must be for that to mean anything. */
const partOf = 0.8;
const fewest = 4;

/**
 * Step 5: a new text that stands mostly in an old one was split from it. It takes the old one's place when that is free
 * and the most of it is here; otherwise it only knows where it comes from. By new unit: the old one.
 */
export function findSplits(alignment: Alignment): ReadonlyMap<number, number> {
  const { old, now } = alignment;
  const find = indexCandidates(old.map(({ compared }, index) => [index, compared] as const));
  const splits = new Map<number, number>();
  for (const to of alignment.newOnes()) {
    const part = now[to];
    if (part === undefined || part.compared.tokens.length < fewest) continue;
    const whole = bestWhole(part.compared, find(part.compared, 12), old);
    if (whole === undefined) continue;
    const origin = old[whole.index];
    const share = part.compared.tokens.length / Math.max(1, origin?.compared.tokens.length ?? 1);
    if (alignment.isFree(whole.index) && share >= 0.5 && kindClass(origin?.kind ?? "") === kindClass(part.kind)) {
      alignment.pair(whole.index, to, "edited", whole.share);
    } else splits.set(to, whole.index);
  }
  return splits;
}

/** Step 6: an old text that is gone, but stands mostly in a new one, was merged into it. By old unit: the new one. */
export function findMerges(alignment: Alignment): ReadonlyMap<number, number> {
  const { old, now } = alignment;
  const find = indexCandidates(now.map(({ compared }, index) => [index, compared] as const));
  const merges = new Map<number, number>();
  for (const from of alignment.freeOld()) {
    const part = old[from];
    if (part === undefined || part.compared.tokens.length < fewest) continue;
    const whole = bestWhole(part.compared, find(part.compared, 12), now);
    if (whole !== undefined) merges.set(from, whole.index);
  }
  return merges;
}

function bestWhole(
  part: Alignment["old"][number]["compared"],
  candidates: readonly number[],
  texts: Alignment["old"],
): { index: number; share: number } | undefined {
  let best: { index: number; share: number } | undefined;
  for (const index of candidates) {
    const whole = texts[index]?.compared;
    if (whole === undefined) continue;
    const share = containment(part, whole);
    if (share >= partOf && (best === undefined || share > best.share)) best = { index, share };
  }
  return best;
}
