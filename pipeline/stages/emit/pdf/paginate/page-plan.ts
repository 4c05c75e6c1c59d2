import type { NoteCut } from "./note-text.ts";
import type { ShrunkFigure } from "./progress.ts";

/** A cell by its block's position in the list, and its line. */
export interface Position {
  readonly block: number;
  readonly line: number;
}

/** A note at the foot of a page: all of it, what fits, or what the page before left over; or a line that sends back to it. */
export interface FootPart {
  readonly note: string;
  readonly isReminder: boolean;
  /** Where it goes on from; nothing at its beginning. */
  readonly from?: NoteCut;
  /** Where it leaves off; nothing at its end. */
  readonly to?: NoteCut;
  readonly height: number;
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
