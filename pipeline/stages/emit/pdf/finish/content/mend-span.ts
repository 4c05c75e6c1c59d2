import type { Edit } from "./piece.ts";

/** A stretch of text that stands for other words: `/Span <</ActualText …>> BDC … EMC` (ISO 32000-1, 14.9.4). */
export interface ReplacedSpan {
  readonly words: string;
  /** Where its opening operator with its operands stands. */
  readonly start: number;
  readonly end: number;
  readonly shows: readonly ShownGlyphs[];
}

/** An operator that shows glyphs, without those that move to their place. */
export interface ShownGlyphs {
  readonly start: number;
  readonly end: number;
  /** Whether all its glyphs are without width: accents over the letter before. */
  readonly isAccent: boolean;
}

/** What is read where nothing is to be read. */
const nothing = "/Span<</ActualText <FEFF>>>BDC";

/**
 * Soft hyphens and spaces without width are read as nothing: the page shows nothing there, and search would find no word with
 * them inside. An accent is taken out of the span of its letter: readers take the place of a span's last glyph for its end, an
 * accent stands in the middle of its letter, and so Poppler saw a space behind each stressed letter.
 */
export function mendSpan({ words, start, end, shows }: ReplacedSpan): Edit[] {
  if (/^[\u00AD\u200B\u2060\uFEFF]+$/.test(words)) return [{ start, end, text: nothing }];
  const letter = shows.findLastIndex(({ isAccent }) => !isAccent);
  const [base, accent] = [shows[letter], shows[letter + 1]];
  if (base === undefined || accent === undefined) return [];
  return [
    { start: base.end, end: base.end, text: " EMC" },
    { start: accent.start, end: accent.start, text: `${nothing} ` },
  ];
}
