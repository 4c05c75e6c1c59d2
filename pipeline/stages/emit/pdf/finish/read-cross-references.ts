import { type Cursor, expectWords, unexpected } from "./objects/cursor.ts";
import { parseObject } from "./objects/parse-object.ts";
import { isDictionary, type PdfDictionary } from "./objects/pdf-object.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** Where the objects of a file stand, and its trailer. */
export interface CrossReferences {
  /** Object numbers are below it. */
  readonly size: number;
  /** The place of an object; nothing when the file has no such object. */
  offsetOf(number: number): number | undefined;
  readonly trailer: PdfDictionary;
}

/** Length of a line of the table, its end included (ISO 32000-1, 7.5.4). */
const lineLength = 20;

/** Reads the header, the one table of cross-references and the trailer of a file that was written once and never updated. */
export function readCrossReferences(text: string): CrossReferences {
  expectWords({ text, position: 0 }, "%PDF-1.");
  const end = /startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(text.slice(-64));
  if (end === null) throw new UnexpectedPdf("end of the file", "`startxref` with a place");
  const cursor = { text, position: Number(end[1]) };
  const section = /^xref\n0 (\d{1,7})\n/.exec(text.slice(cursor.position, cursor.position + 32));
  if (section === null) throw unexpected(cursor, "cross-references", "one classic table that begins with object 0");
  const [heading, size] = [section[0], Number(section[1])];
  const table = cursor.position + heading.length;
  cursor.position = table + size * lineLength;
  return {
    size,
    offsetOf: (number) => readOffset(text, number < size ? table + number * lineLength : text.length),
    trailer: readTrailer(cursor),
  };
}

function readOffset(text: string, position: number): number | undefined {
  const line = text.slice(position, position + lineLength);
  const offset = Number(line.slice(0, 10));
  if (line === "" || line.endsWith("f \n")) return undefined;
  if (!/^\d{10} 00000 n \n$/.test(line)) throw unexpected({ text, position }, "cross-reference", "a line of twenty bytes");
  // Skia reserves numbers that it does not use; they have no place.
  return offset > 0 ? offset : undefined;
}

function readTrailer(cursor: Cursor): PdfDictionary {
  expectWords(cursor, "trailer\n");
  const trailer = parseObject(cursor);
  if (!isDictionary(trailer)) throw unexpected(cursor, "trailer", "a dictionary");
  for (const key of ["Encrypt", "Prev", "XRefStm"]) {
    if (trailer.has(key)) throw new UnexpectedPdf(`\`${key}\` in the trailer`, "a file that is open and was written once");
  }
  return trailer;
}
