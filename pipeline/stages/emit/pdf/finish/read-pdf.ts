// In:  the bytes of a PDF that Skia wrote: every object in the open, one classic table of cross-references (ISO 32000-1, 7.5).
// Out: its objects, each parsed when it is asked for.
// Invariant: anything else than what Skia is known to write throws `UnexpectedPdf`.
import { type Cursor, expectWords, latin1, skipWhite, unexpected } from "./objects/cursor.ts";
import { parseObject } from "./objects/parse-object.ts";
import {
  isArray,
  isDictionary,
  type PdfArray,
  type PdfDictionary,
  type PdfObject,
  PdfReference,
  PdfStream,
  PdfString,
} from "./objects/pdf-object.ts";
import { readCrossReferences } from "./read-cross-references.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** The objects of a file. */
export interface PdfFile {
  readonly catalog: PdfDictionary;
  readonly information: PdfDictionary;
  /** The name of the writer and its version, such as `Skia/PDF m156`. */
  readonly producer: string;
  /** Object numbers are below it. */
  readonly size: number;
  /** What a reference leads to; any other object is its own. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** The dictionary that is, or to which leads, an object; anything else throws `UnexpectedPdf`. */
  dictionary(object: PdfObject | undefined, what: string): PdfDictionary;
  array(object: PdfObject | undefined, what: string): PdfArray;
  stream(object: PdfObject | undefined, what: string): PdfStream;
}

/** Opens a PDF that Skia wrote. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = latin1(bytes);
  const { size, offsetOf, trailer } = readCrossReferences(text);
  const objects = new Map<number, PdfObject>();
  const resolve = (object: PdfObject | undefined): PdfObject => {
    if (!(object instanceof PdfReference)) return object ?? null;
    const known = objects.get(object.number);
    if (known !== undefined) return known;
    const position = offsetOf(object.number);
    if (position === undefined) throw new UnexpectedPdf(`reference to object ${object.number}`, "an object that the file has");
    // An object that leads to itself finds nothing here.
    objects.set(object.number, null);
    const read = readIndirectObject({ text, position }, object.number, bytes, resolve);
    objects.set(object.number, read);
    return read;
  };
  const readers = readersOf(resolve);
  const information = readers.dictionary(trailer.get("Info"), "the document information");
  return {
    catalog: readers.dictionary(trailer.get("Root"), "the catalog"),
    information,
    producer: readProducer(information),
    size,
    resolve,
    ...readers,
  };
}

/** What finds objects of one kind. */
export function readersOf(resolve: PdfFile["resolve"]): Pick<PdfFile, "dictionary" | "array" | "stream"> {
  const typed = <Value extends PdfObject>(is: (object: PdfObject) => object is Value, kind: string) => {
    return (object: PdfObject | undefined, what: string): Value => {
      const value = resolve(object);
      if (!is(value)) throw new UnexpectedPdf(`form of ${what}`, kind);
      return value;
    };
  };
  return {
    dictionary: typed(isDictionary, "a dictionary"),
    array: typed(isArray, "an array"),
    stream: typed((object) => object instanceof PdfStream, "a stream"),
  };
}

function readProducer(information: PdfDictionary): string {
  const producer = information.get("Producer");
  const name = producer instanceof PdfString ? producer.bytes : "none";
  if (!/^Skia\/PDF m\d+$/.test(name)) throw new UnexpectedPdf(`producer ${JSON.stringify(name)}`, "Skia/PDF with its milestone");
  return name;
}

/** Reads `12 0 obj … endobj`, with its stream if it has one (ISO 32000-1, 7.3.8, 7.3.10). */
function readIndirectObject(cursor: Cursor, number: number, bytes: Uint8Array, resolve: PdfFile["resolve"]): PdfObject {
  expectWords(cursor, `${number} 0 obj`);
  const object = parseObject(cursor);
  skipWhite(cursor);
  if (!isDictionary(object) || !cursor.text.startsWith("stream", cursor.position)) {
    expectWords(cursor, "endobj");
    return object;
  }
  expectWords(cursor, "stream\n");
  const length = resolve(object.get("Length"));
  const start = cursor.position;
  if (typeof length !== "number" || !(length >= 0 && start + length <= bytes.length))
    throw unexpected(cursor, "length of a stream", "bytes that are there");
  cursor.position += length;
  skipWhite(cursor);
  expectWords(cursor, "endstream");
  return new PdfStream(object, bytes.subarray(start, start + length));
}
