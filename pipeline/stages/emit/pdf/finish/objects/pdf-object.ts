/** An object of ISO 32000-1, 7.3. A name is a JavaScript string without its slash; what PDF calls a string is a `PdfString`. */
export type PdfObject = null | boolean | number | string | PdfString | PdfReference | PdfStream | PdfArray | PdfDictionary;
export type PdfArray = readonly PdfObject[];
export type PdfDictionary = ReadonlyMap<string, PdfObject>;

/** A string object: each UTF-16 code unit is one byte (ISO 32000-1, 7.3.4). */
export class PdfString {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** An indirect reference; generations are always 0 here (ISO 32000-1, 7.3.10). */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A stream; its bytes are as its filters left them (ISO 32000-1, 7.3.8). */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;

  constructor(dictionary: PdfDictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** Whether an object is a dictionary; a stream is none. */
export function isDictionary(object: PdfObject | undefined): object is PdfDictionary {
  return object instanceof Map;
}

/** Whether an object is an array. */
export function isArray(object: PdfObject | undefined): object is PdfArray {
  return Array.isArray(object);
}

/** A dictionary of these entries, without those that are undefined. */
export function dictionary(entries: Readonly<Record<string, PdfObject | undefined>>): PdfDictionary {
  return new Map(Object.entries(entries).filter((entry): entry is [string, PdfObject] => entry[1] !== undefined));
}

/** A dictionary with some of its entries replaced, added or, where undefined, left out. */
export function withEntries(base: PdfDictionary, entries: Readonly<Record<string, PdfObject | undefined>>): PdfDictionary {
  const changed = new Map(base);
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}
