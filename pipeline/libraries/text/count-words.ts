const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, as the language of `locale` divides it: Chinese and Thai have words, too. */
export function countWords(text: string, locale: string): number {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: "word" });
    segmenters.set(locale, segmenter);
  }
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}
