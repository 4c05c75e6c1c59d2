import type { PrintFont } from "./read-font.ts";

/** The letters that no font of the page has, and the fonts that stand in where a font was asked for them. */
export interface MissingGlyphs {
  /** The words that were to be written with them, as far as they are known. */
  readonly words: Set<string>;
  /** The widths of the empty boxes that are drawn instead, by the names of the fonts which draw them. */
  readonly fonts: Map<string, number>;
}

/** An operator that shows glyphs, and the font that is in use. */
export interface ShownText {
  /** The codes of its glyphs, four digits each. */
  readonly codes: readonly string[];
  /** The font's name in the resources, with its slash, and its size. */
  readonly name: string;
  readonly size: string;
  readonly font: PrintFont;
  /** What the glyphs stand for, where the stream says it. */
  readonly words: string | undefined;
}

/**
 * Text with glyph 0, which PDF/A-2 and PDF/UA-1 forbid (ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8), shown with boxes of the
 * same width out of a font of their own. Nothing when there is no such glyph.
 */
export function replaceMissingGlyphs({ codes, name, size, font, words }: ShownText, missing: MissingGlyphs): string | undefined {
  if (!codes.includes("0000")) return undefined;
  const width = font.widthOf(0);
  const box = `Box${String(width).replace(".", "-")}`;
  missing.fonts.set(box, width);
  missing.words.add(words ?? "\uFFFD");
  const drawn = `/${box} ${size} Tf <00> Tj ${name} ${size} Tf`;
  const parts: string[] = [];
  for (let start = 0; start < codes.length; ) {
    const next = codes.indexOf("0000", start);
    const end = next === -1 ? codes.length : next;
    if (end > start) parts.push(`<${codes.slice(start, end).join("")}> Tj`);
    if (next !== -1) parts.push(drawn);
    start = end + 1;
  }
  return parts.join(" ");
}
