/** Puts the language's mark between the ends of ranges of numbers: `12-15` and `xii--xv`, but not `A-12`. */
export function formatRanges(text: string, mark: string): string {
  return text.replace(
    /(?<![\p{L}\d-])((?:\p{L}?\d+|\d+\p{L}?|[ivxlcdm]+))\s*(?:--?-?|[–—])\s*(?=(?:\p{L}?\d+\p{L}?|[ivxlcdm]+)(?![\p{L}\d-]))/gu,
    `$1${mark}`,
  );
}

/** Whether a value names more than one page, volume or chapter. */
export function isPlural(text: string): boolean {
  return /\d\p{L}?\s*(?:[-–—]|[,;&+]|\p{L}{1,3}\s)\s*\S|[ivxlcdm]\s*[-–—,]+\s*[ivxlcdm]/iu.test(text);
}
