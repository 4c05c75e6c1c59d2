import { isArray, type PdfObject, PdfReference } from "./objects/pdf-object.ts";
import { numberPages, readPages } from "./read-pages.ts";
import type { PdfFile } from "./read-pdf.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** Where an element stands: a page, counted from 1, and its upper left corner in points from the page's lower left one. */
export interface Destination {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The places of the elements to which links of the document lead, by their ids in the HTML (ISO 32000-1, 12.3.2.3). */
export function readDestinations(file: PdfFile): ReadonlyMap<string, Destination> {
  const names = file.catalog.get("Dests");
  if (names === undefined) return new Map();
  const read = destinationReader(file);
  return new Map([...file.dictionary(names, "the named destinations")].map(([name, destination]) => [decodeId(name), read(destination)]));
}

/** Reads explicit destinations, as the named ones and the outline have them (ISO 32000-1, 12.3.2.2). */
export function destinationReader(file: PdfFile): (object: PdfObject | undefined) => Destination {
  const numbers = numberPages(readPages(file));
  return (object) => {
    const [page, kind, x, y] = isArray(object) ? object : [];
    const number = page instanceof PdfReference ? numbers.get(page.number) : undefined;
    if (number === undefined || kind !== "XYZ" || typeof x !== "number" || typeof y !== "number")
      throw new UnexpectedPdf("destination", "a page with /XYZ and a place");
    return { page: number, x, y };
  };
}

/** The id behind a name: Chromium writes what is not ASCII in per cent. */
export function decodeId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
