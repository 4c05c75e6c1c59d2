import { isDictionary, type PdfDictionary, PdfReference, PdfString } from "./objects/pdf-object.ts";
import { decodeId } from "./read-destinations.ts";
import { readPages } from "./read-pages.ts";
import type { PdfFile } from "./read-pdf.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** An area of a page that leads somewhere. A link that is broken over two lines is two of them. */
export interface PrintedLink {
  readonly reference: PdfReference;
  /** Counted from 1. */
  readonly page: number;
  /** `#` and an id of the HTML, or an address. */
  readonly href: string;
  /** Left, bottom, right and top, in points from the page's lower left corner. */
  readonly rectangle: readonly [number, number, number, number];
}

/** The links of a file in the order of its pages (ISO 32000-1, 12.5.6.5); any other annotation throws `UnexpectedPdf`. */
export function readLinks(file: PdfFile): PrintedLink[] {
  return readPages(file).flatMap(({ number, dictionary }) => {
    const annotations = dictionary.get("Annots");
    if (annotations === undefined) return [];
    return file.array(annotations, "the annotations of a page").map((reference) => {
      const annotation = file.dictionary(reference, "an annotation");
      if (!(reference instanceof PdfReference) || annotation.get("Subtype") !== "Link")
        throw new UnexpectedPdf("annotation", "a reference to a link");
      return { reference, page: number, href: hrefOf(file, annotation), rectangle: rectangleOf(annotation) };
    });
  });
}

function hrefOf(file: PdfFile, annotation: PdfDictionary): string {
  const name = annotation.get("Dest");
  if (typeof name === "string") return `#${decodeId(name)}`;
  const action = file.resolve(annotation.get("A"));
  const address = isDictionary(action) && action.get("S") === "URI" ? action.get("URI") : undefined;
  if (!(address instanceof PdfString)) throw new UnexpectedPdf("target of a link", "a named destination or an address");
  return address.bytes;
}

function rectangleOf(annotation: PdfDictionary): PrintedLink["rectangle"] {
  const rectangle = annotation.get("Rect");
  const [left, bottom, right, top] = Array.isArray(rectangle) ? rectangle : [];
  if (![left, bottom, right, top].every((side) => typeof side === "number")) throw new UnexpectedPdf("rectangle of a link", "four numbers");
  return [Number(left), Number(bottom), Number(right), Number(top)];
}
