import type { Contributor } from "./article.ts";
import type { EditionId } from "./edition.ts";
import type { Direction, Locale } from "./locale.ts";
import type { ArticleName } from "./workspace.ts";

/** What an e-book says of itself, as plain data: for its package, for stores and for catalogues. */
export interface Book {
  readonly article: ArticleName;
  readonly edition: EditionId;
  /** `urn:isbn:…` or `urn:uuid:…`. */
  readonly identifier: string;
  /** Thirteen digits. */
  readonly isbn?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly languages: readonly [Locale, ...Locale[]];
  readonly direction: Direction;
  /** Authors first. */
  readonly contributors: readonly Contributor[];
  readonly publisher?: string;
  /** In ISO 8601, as far as it is known: `2026-11`. */
  readonly date?: string;
  /** An instant in UTC: `2026-11-24T10:15:00Z`. */
  readonly modified: string;
  readonly description?: string;
  readonly subjects: readonly string[];
  readonly rights?: string;
  /** The publication that the article belongs to. */
  readonly collection?: string;
  readonly series?: { readonly title: string; readonly number?: string; readonly issn?: string };
  readonly editionNumber?: string;
  /** The identifier of the book that this one translates. */
  readonly translationOf?: string;
  /** Where the original is on the web. */
  readonly source?: string;
  /** What the pages of its page list are pages of; without it there is none. */
  readonly pageSource?: string;
  readonly accessibility: readonly Statement[];
  readonly conformance?: Conformance;
  readonly cover: BookCover;
}

/** A property of EPUB's accessibility metadata with its value. */
export type Statement = readonly [property: string, value: string];

/** What a named evaluator has found: EPUB Accessibility 1.1 §4. */
export interface Conformance {
  readonly conformsTo: string;
  readonly certifiedBy: string;
  readonly credential?: string;
  readonly report?: string;
}

/** The picture beside the book. */
export interface BookCover {
  /** Relative to the output folder. */
  readonly path: string;
  readonly mediaType: string;
  /** In pixels; a drawing has none. */
  readonly width?: number;
  readonly height?: number;
}
