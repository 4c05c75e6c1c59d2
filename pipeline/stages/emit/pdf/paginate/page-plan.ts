import type { FootPart } from "./foot-part.ts";
import type { ShrunkFigure } from "./shrunk-figure.ts";

/** A cell by its block's position in the list, and its line. */
export interface Position {
  readonly block: number;
  readonly line: number;
}

/** What stands on one page. */
export interface PagePlan {
  /** Text, the rest of a box that is higher than a page, or notes alone behind the end of the text. */
  readonly kind: "text" | "inside" | "notes";
  /** What the text of the page begins with. */
  readonly start?: Position;
  /** The end of the text on the page, from the top of the field. */
  readonly textBottom: number;
  /** Figures moved here from the page before, which stand above the text. */
  readonly moved: readonly { readonly block: number; readonly top: number }[];
  /** The height that they take. */
  readonly headSpace: number;
  readonly shrunk: readonly ShrunkFigure[];
  readonly foot: readonly FootPart[];
}

/** All pages, and the notes that cannot stand on the page that calls them. */
export interface BookPlan {
  readonly pages: readonly PagePlan[];
  readonly unsound: readonly string[];
}
