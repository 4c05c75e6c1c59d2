import { type PdfObject, PdfReference, PdfString } from "./objects/pdf-object.ts";
import { readTextString } from "./objects/text-string.ts";
import { type Destination, destinationReader } from "./read-destinations.ts";
import type { PdfFile } from "./read-pdf.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";

/** A bookmark with those below it. */
export interface OutlineItem {
  readonly title: string;
  readonly destination: Destination;
  readonly children: readonly OutlineItem[];
}

/** The bookmarks of a file, which Chromium makes of its headings (ISO 32000-1, 12.3.3). */
export function readOutline(file: PdfFile): OutlineItem[] {
  const root = file.catalog.get("Outlines");
  if (root === undefined) return [];
  const read = destinationReader(file);
  const seen = new Set<number>();
  const readItems = (first: PdfObject | undefined): OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (let next = first; next !== undefined; ) {
      if (!(next instanceof PdfReference) || seen.has(next.number))
        throw new UnexpectedPdf("item of the outline", "a reference that occurs once");
      seen.add(next.number);
      const item = file.dictionary(next, "an item of the outline");
      const title = file.resolve(item.get("Title"));
      if (!(title instanceof PdfString)) throw new UnexpectedPdf("title of a bookmark", "a string");
      items.push({ title: readTextString(title), destination: read(item.get("Dest")), children: readItems(item.get("First")) });
      next = item.get("Next");
    }
    return items;
  };
  return readItems(file.dictionary(root, "the outline").get("First"));
}
