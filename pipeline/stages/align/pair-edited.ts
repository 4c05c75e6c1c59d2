import { indexCandidates } from "../../libraries/text/index-candidates.ts";
import { bagSimilarity, similarity } from "../../libraries/text/similarity.ts";
import { type Alignment, kindClass } from "./alignment.ts";

/** How alike texts of kindred kinds, and of others, must be to be one unit wherever they stand. */
const alikeEnough = 0.62;
const alikeAcrossKinds = 0.85;

/** Step 3: the most alike pairs first, wherever they stand, so that a text that was edited and moved takes no neighbour's place. */
export function pairEdited(alignment: Alignment): void {
  const { old, now } = alignment;
  const find = indexCandidates(alignment.freeOld().map((from) => [from, textAt(old, from)] as const));
  const pairs: { readonly from: number; readonly to: number; readonly alike: number; readonly score: number }[] = [];
  for (const to of alignment.newOnes()) {
    const text = textAt(now, to);
    for (const from of find(text, 24)) {
      const other = textAt(old, from);
      if (bagSimilarity(other, text) < 0.5) continue;
      const alike = similarity(other, text);
      const isKindred = kindClass(old[from]?.kind ?? "") === kindClass(now[to]?.kind ?? "");
      if (alike < (isKindred ? alikeEnough : alikeAcrossKinds)) continue;
      const distance = Math.abs(from / old.length - to / now.length);
      pairs.push({ from, to, alike, score: alike - Math.min(0.05, 0.1 * distance) });
    }
  }
  pairs.sort((left, right) => right.score - left.score || left.from - right.from || left.to - right.to);
  for (const { from, to, alike } of pairs) if (alignment.isFree(from) && alignment.isNew(to)) alignment.pair(from, to, "edited", alike);
}

function textAt(texts: Alignment["old"], index: number): Alignment["old"][number]["compared"] {
  const text = texts[index];
  if (text === undefined) throw new Error("an index leads to a text");
  return text.compared;
}
