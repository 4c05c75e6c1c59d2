import type { ElementContent } from "hast";

/** One XHTML document of the book. Its links are `#anchor`, wherever in the book the anchor is, or the path of a page. */
export interface Page {
  /** Relative to the package document. */
  readonly path: string;
  /** What its window would be called; it need not be unique. */
  readonly title: string;
  readonly content: readonly ElementContent[];
  /** Whether a reader meets it while turning pages. */
  readonly isInSpine: boolean;
}
