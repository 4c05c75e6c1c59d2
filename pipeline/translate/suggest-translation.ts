import type { PoMessage } from "../libraries/codec/po.ts";
import { compared, containment } from "../libraries/text/similarity.ts";

/**
 * What a translator may begin with for a passage that was part of another: the sentences of the other's translation that
 * stand where the passage's sentences stood, when both texts have as many; otherwise the whole translation.
 */
export function suggestForSplit(text: string, whole: PoMessage, locale: string, source: string): string {
  const [before, after] = [sentences(whole.id, source), sentences(whole.translation, locale)];
  if (before.length !== after.length) return whole.translation;
  const part = compared(text);
  const own = after.filter((_, index) => containment(compared(before[index] ?? ""), part) >= 0.8);
  return own.length === 0 ? whole.translation : own.join("").trim();
}

/** A text's sentences with the spaces behind them; a guess, good enough for a suggestion. */
function sentences(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment);
}
