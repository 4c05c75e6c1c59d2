import type { PrintSettings, Publication } from "../../../model/publication.ts";
import { type PageGeometry, pageGeometry } from "./paginate/page-geometry.ts";

/** How a document is printed. */
export interface PrintVariant {
  /** The class by which the style sheet knows it; the document's own PDF has none. */
  readonly name?: "large-print" | "summary" | "proof";
  readonly geometry: PageGeometry;
  readonly print: PrintSettings;
  /** Whether it is read on screens: what is made for the press alone has neither tags nor bookmarks. */
  readonly isTagged: boolean;
}

/** The document's own PDF, in one column or, side by side, in several. */
export function ownPrint({ paper, print }: Pick<Publication, "paper" | "print">, columns?: number): PrintVariant {
  return { geometry: pageGeometry(paper, print, columns), print, isTagged: true };
}
