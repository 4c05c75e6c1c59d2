import { readSfnt } from "./read-sfnt.ts";

/** How far a character moves the pen, in em; nothing when the font has no glyph for it. */
export type GlyphWidths = (codePoint: number) => number | undefined;

/** Reads the advance widths of a TrueType or OpenType font (its `cmap`, `hmtx`, `hhea` and `head` tables). */
export function readGlyphWidths(font: Uint8Array): GlyphWidths {
  const tables = readSfnt(font);
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map((tag) => tables.get(tag));
  if (!head || !hhea || !hmtx || !cmap || head.byteLength < 20 || hhea.byteLength < 36) return () => undefined;
  const em = head.getUint16(18);
  const last = hhea.getUint16(34) - 1;
  const glyphs = readCharacterMap(cmap);
  return (codePoint) => {
    const glyph = glyphs.get(codePoint);
    const offset = 4 * Math.min(glyph ?? 0, last);
    return glyph === undefined || em === 0 || offset + 2 > hmtx.byteLength ? undefined : hmtx.getUint16(offset) / em;
  };
}

/** Glyph indices by code point, from the subtables of format 4 and 12, the two that fonts for the web have. */
function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 4; record < 4 + 8 * cmap.getUint16(2); record += 8) {
    const start = cmap.getUint32(record + 4);
    const subtable = new DataView(cmap.buffer, cmap.byteOffset + start, cmap.byteLength - start);
    const format = subtable.getUint16(0);
    if (format === 4) readSegments(subtable, glyphs);
    if (format === 12) readGroups(subtable, glyphs);
  }
  return glyphs;
}

function readSegments(table: DataView, glyphs: Map<number, number>): void {
  const size = table.getUint16(6);
  for (let index = 0; index < size; index += 2) {
    const [end, start] = [table.getUint16(14 + index), table.getUint16(16 + size + index)];
    const [delta, rangeAt] = [table.getUint16(16 + 2 * size + index), 16 + 3 * size + index];
    const range = table.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const at = rangeAt + range + 2 * (code - start);
      const found = range === 0 ? code : at + 2 <= table.byteLength ? table.getUint16(at) : 0;
      const glyph = range === 0 || found !== 0 ? (found + delta) & 0xffff : 0;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(table: DataView, glyphs: Map<number, number>): void {
  for (let group = 16; group < 16 + 12 * table.getUint32(12); group += 12) {
    const [start, end, glyph] = [table.getUint32(group), table.getUint32(group + 4), table.getUint32(group + 8)];
    for (let code = start; code <= Math.min(end, start + 0xffff); code++) glyphs.set(code, glyph + code - start);
  }
}
