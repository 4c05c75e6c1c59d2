import type { Edit } from "./piece.ts";

/** A stretch of text that stands for other words: `/Span <</ActualText …>> BDC … EMC` (ISO 32000-1, 14.9.4). */
export interface ReplacedSpan {
  readonly words: string;
  /** Its operator at either end, with its operands. */
  readonly opening: Place;
  readonly closing: Place;
  readonly shows: readonly ShownGlyphs[];
}

/** A stretch of a content stream, from `start` to before `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** An operator that shows glyphs, without those that move to their place. */
export interface ShownGlyphs extends Place {
  /** Whether all its glyphs are without width: accents over the letter before. */
  readonly isAccent: boolean;
}

/**
 * What is invisible is taken out: search would find no word with it inside. A space that does not break is a space like others.
 * An accent is taken out of the span of its letter: readers take the place of a span's last glyph for its end, an accent stands
 * in the middle of its letter, and so Poppler saw a space behind each stressed letter.
 */
export function mendSpan({ words, opening, closing, shows }: ReplacedSpan): Edit[] {
  if (isInvisible(words)) return [opening, ...shows, closing].map(without);
  if (words === "\u00A0") return [opening, closing].map(without);
  const letter = shows.findLastIndex(({ isAccent }) => !isAccent);
  const [base, accent] = [shows[letter], shows[letter + 1]];
  if (base === undefined || accent === undefined) return [];
  return [
    { start: base.end, end: base.end, text: " EMC" },
    { start: accent.start, end: accent.start, text: "/Span<</ActualText <FEFF>>>BDC " },
  ];
}

/** Whether words are soft hyphens and spaces without width alone, which fonts show as blanks or not at all. */
export function isInvisible(words: string): boolean {
  return /^[\u00AD\u200B\u2060\uFEFF]+$/.test(words);
}

function without({ start, end }: Place): Edit {
  return { start, end, text: "" };
}
