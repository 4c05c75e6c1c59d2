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
  /** Whether the languages of a row stand one under the other. */
  readonly isStacked?: boolean;
  /** Points: the size below which letters of drawings are not to be; such drawings are turned where that helps, and told of. */
  readonly letters?: number;
}

/** The document's own PDF, in one column or, side by side, in several. */
export function ownPrint({ paper, print }: Pick<Publication, "paper" | "print">, columns?: number): PrintVariant {
  return { geometry: pageGeometry(paper, print, columns), print, isTagged: true };
}

/** The class names of a variant. */
export function classesOf({ name, isStacked }: Pick<PrintVariant, "name" | "isStacked">): string[] {
  return [...(name === undefined ? [] : [name]), ...(isStacked ? ["stacked"] : [])];
}

/** Whether so many columns would be too narrow on a page: less than 15 times the size of their letters, in CSS pixels. */
export function areNarrow({ textWidth }: PageGeometry, columns: number, letters: number): boolean {
  return columns > 1 && (textWidth - columnGap * (columns - 1)) / columns < 15 * letters;
}

const columnGap = 24;
