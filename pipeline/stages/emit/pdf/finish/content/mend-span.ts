import type { Edit } from "./piece.ts";
import type { PrintFont } from "./read-font.ts";

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
  readonly font: PrintFont;
  /** Four digits for each glyph. */
  readonly codes: readonly string[];
  /** How far it goes in the units of the text; an accent goes nowhere. */
  readonly advance: number;
}

/**
 * What is invisible is taken out: search would find no word with it inside. A space that does not break is a space like others.
 * An accent is made to end where its letter ends: readers take the end of a span's last glyph for that of the span, an accent
 * stands in the middle of its letter, and so Poppler saw a space behind each stressed letter.
 */
export function mendSpan(text: string, { words, opening, closing, shows }: ReplacedSpan): Edit[] {
  if (isInvisible(words)) return [opening, ...shows, closing].map(({ start, end }) => ({ start, end, text: "" }));
  if (words === "\u00A0") return [opening, closing].map(({ start, end }) => ({ start, end, text: "" }));
  const base = shows.findLast(({ advance }) => advance > 0);
  const accent = shows.at(-1);
  const offset = base === undefined || accent === undefined || base === accent ? undefined : moveBetween(text, base.end, accent.start);
  if (base === undefined || accent === undefined || offset === undefined || offset >= base.advance) return [];
  const rest = Math.round((base.advance - offset) * 1e6) / 1e6;
  return [
    { start: accent.start, end: accent.start, text: `${rest} Tc ` },
    { start: accent.end, end: accent.end, text: " 0 Tc" },
  ];
}

/** Whether words are soft hyphens and spaces without width alone, which fonts show as blanks or not at all. */
export function isInvisible(words: string): boolean {
  return /^[\u00AD\u200B\u2060\uFEFF]+$/.test(words);
}

/** How far the text moves along the line between two places, past other glyphs; nothing if it does anything else. */
function moveBetween(text: string, start: number, end: number): number | undefined {
  const operators = /^\s*(?:-?[\d.]+ 0 Td\s*(?:<[0-9A-Fa-f]+> Tj\s*)?)+$/;
  const between = text.slice(start, end);
  if (between.length > 200 || !operators.test(between)) return undefined;
  return [...between.matchAll(/(-?[\d.]+) 0 Td/g)].reduce((sum, [, move]) => sum + Number(move), 0);
}
