import { isArray, type PdfDictionary, type PdfObject, PdfReference } from "../objects/pdf-object.ts";
import type { PdfFile } from "../read-pdf.ts";

/** What finishing has to know of a font. */
export interface PrintFont {
  /** Whether its codes have two bytes and are the numbers of its glyphs (`Identity-H`). */
  readonly isComposite: boolean;
  /** The width of a glyph in thousandths of the font's size. */
  widthOf(glyph: number): number;
  /** Counts a use of a glyph, as the pages are read. */
  count(glyph: number): void;
  usesOf(glyph: number): number;
  /** Its map to Unicode. */
  readonly map?: PdfReference;
  /** What the pages say of the meanings of its glyphs, by their codes in lower case; filled as they are read. */
  readonly meanings: Map<string, string>;
}

/** Glyphs have numbers of two bytes. */
const glyphCount = 0x10000;

/** Reads a font; of a simple one nothing is told (ISO 32000-1, 9.7). */
export function readFont(file: PdfFile, font: PdfDictionary): PrintFont {
  const meanings = new Map<string, string>();
  if (font.get("Subtype") !== "Type0") return { isComposite: false, widthOf: () => 1000, count: () => {}, usesOf: () => 0, meanings };
  const [descendant] = file.array(font.get("DescendantFonts"), "the descendants of a font");
  const dictionary = file.dictionary(descendant, "the descendant of a font");
  const standard = dictionary.get("DW");
  const widths = new Float64Array(glyphCount).fill(typeof standard === "number" ? standard : 1000);
  for (const [glyph, width] of readWidths(file, file.resolve(dictionary.get("W")))) widths[glyph] = width;
  const uses = new Uint32Array(glyphCount);
  const map = font.get("ToUnicode");
  return {
    isComposite: true,
    widthOf: (glyph) => widths[glyph] ?? 1000,
    count: (glyph) => {
      uses[glyph] = (uses[glyph] ?? 0) + 1;
    },
    usesOf: (glyph) => uses[glyph] ?? 0,
    ...(map instanceof PdfReference ? { map } : {}),
    meanings,
  };
}

/** Reads `first [w w …]` and `first last w` (9.7.4.3). */
function readWidths(file: PdfFile, array: PdfObject): Map<number, number> {
  const widths = new Map<number, number>();
  const items = isArray(array) ? array.map((item) => file.resolve(item)) : [];
  for (let index = 0; index < items.length; ) {
    const [first, second, third] = [Number(items[index]), items[index + 1], items[index + 2]];
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, Number(width));
      index += 2;
    } else {
      for (let glyph = first; glyph < Math.min(Number(second) + 1, glyphCount); glyph += 1) widths.set(glyph, Number(third));
      index += 3;
    }
  }
  return widths;
}
