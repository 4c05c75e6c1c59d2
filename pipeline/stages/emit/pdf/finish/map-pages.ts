import type { PageMap } from "../../../../model/page-map.ts";
import { readDestinations } from "./read-destinations.ts";
import { readPages } from "./read-pages.ts";
import type { PdfFile } from "./read-pdf.ts";

/** The pages of a print, and the anchors on them to which a link of the print leads: headings, notes, references and their calls. */
export function mapPages(file: PdfFile): PageMap {
  return {
    labels: readPages(file).map(({ number }) => String(number)),
    anchors: [...readDestinations(file)].map(([anchor, { page }]) => [anchor, page]),
  };
}
