import { deflate } from "../deflate.ts";
import { PdfReference, PdfStream, withEntries } from "../objects/pdf-object.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { inflate } from "./inflate.ts";
import type { PrintFont } from "./read-font.ts";
import { readUnicodeMap, type UnicodeMap, writeUnicodeMap } from "./unicode-map.ts";

/**
 * Gives glyphs in a font's map the letters that they were found to mean, and some letter to those that have none (`<002B> <0000>`),
 * which PDF/A-2a and PDF/UA-1 forbid (ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7).
 */
export function mendMap({ map, meanings }: PrintFont, letters: UnicodeMap | undefined, draft: PdfDraft): void {
  const stream = map === undefined ? undefined : draft.object(map.number);
  if (map === undefined || !(stream instanceof PdfStream)) return;
  const known = readUnicodeMap(inflate(stream));
  if (known === undefined) throw new UnexpectedPdf("form of a map to Unicode", "lines of codes");
  const mended = new Map(known);
  for (const [code, letter] of known) if (/^\0*$/.test(letter)) mended.set(code, meanings.get(code) ?? "\uFFFD");
  for (const [code, letter] of letters ?? []) mended.set(code, letter);
  if ([...mended].every(([code, letter]) => known.get(code) === letter)) return;
  draft.set(
    new PdfReference(map.number),
    new PdfStream(withEntries(stream.dictionary, { Filter: "FlateDecode" }), deflate(writeUnicodeMap(mended))),
  );
}
