import type { Book } from "./book.ts";
import type { ManifestEntry } from "./manifest.ts";

/** A book that is published, with its file and its edition's others. */
export interface PublishedBook {
  readonly book: Book;
  readonly file: ManifestEntry;
  /** The web page and the PDF of the same edition, as far as they are published. */
  readonly others: readonly ManifestEntry[];
}
