const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, as the language of `locale` divides it: Chinese and Thai have words, too. */
export function countWords(text: string, locale: string): number {
  if (isSimple(text)) return text.match(/[A-Za-z0-9À-ÖØ-öø-ÿА-Яа-яЁё]+/g)?.length ?? 0;
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: "word" });
    segmenters.set(locale, segmenter);
  }
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

/** Whether words are just runs of letters and digits: no mark stands inside one. `Intl` takes a hundred times as long to find the same. */
function isSimple(text: string): boolean {
  return /^[A-Za-z0-9À-ÖØ-öø-ÿА-Яа-яЁё \n\u00A0,.;()"“”«»?!–—-]*$/.test(text) && !/[,.;](?! |$)/.test(text);
}
