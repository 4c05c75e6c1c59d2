import { type PdfDictionary, type PdfObject, PdfReference } from "./objects/pdf-object.ts";
import type { PdfFile } from "./read-pdf.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** A page with its object, in the order of the file. */
export interface Page {
  /** Counted from 1. */
  readonly number: number;
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
}

/** The pages of a file in their order (ISO 32000-1, 7.7.3). */
export function readPages(file: PdfFile): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const waiting: (PdfObject | undefined)[] = [file.catalog.get("Pages")];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof PdfReference) || seen.has(next.number))
      throw new UnexpectedPdf("node of the page tree", "a reference that occurs once");
    seen.add(next.number);
    const node = file.dictionary(next, "a node of the page tree");
    if (node.get("Type") === "Pages") waiting.push(...file.array(node.get("Kids"), "the kids of a page tree").toReversed());
    else pages.push({ number: pages.length + 1, reference: next, dictionary: node });
  }
  return pages;
}

/** The numbers of the pages, counted from 1, by the numbers of their objects. */
export function numberPages(pages: readonly Page[]): ReadonlyMap<number, number> {
  return new Map(pages.map(({ number, reference }) => [reference.number, number]));
}
