import type { ElementContent, Root } from "hast";
import type { Contributor, EditionNumber, Series } from "./article.ts";
import type { EditionId, FormattedReference, LocalizedText } from "./edition.ts";
import type { BinaryFile } from "./file.ts";
import type { Direction, Locale } from "./locale.ts";
import type { CitationKey, PartialDate, Reference } from "./reference.ts";
import type { AnchorId } from "./unit.ts";
import type { ArticleName } from "./workspace.ts";

declare module "hast" {
  interface ElementData {
    /** Of a drawing: its path, from the article's folder on. */
    picture?: string;
  }
}

/** A heading with everything below it. */
export interface OutlineEntry {
  readonly anchor: AnchorId;
  readonly title: string;
  /** 2 for a section of the article, as in `h2`. */
  readonly rank: number;
  /** The language of the title when it is not the document's. */
  readonly lang?: string;
  /** The title in the other languages of a parallel edition. */
  readonly others?: readonly { readonly title: string; readonly lang: string }[];
  readonly children: readonly OutlineEntry[];
}

/** An explanatory note and the places that call it. */
export interface DocumentNote {
  readonly anchor: AnchorId;
  readonly label: string;
  readonly calls: readonly AnchorId[];
  readonly content: readonly ElementContent[];
}

/** An entry of the reference list and the places that cite it. */
export interface DocumentReference {
  readonly key: CitationKey;
  readonly anchor: AnchorId;
  readonly number: number;
  readonly calls: readonly AnchorId[];
  readonly content: readonly ElementContent[];
  readonly source: Reference;
}

export interface DocumentMetadata {
  readonly title: LocalizedText;
  readonly subtitle?: LocalizedText;
  readonly description?: LocalizedText;
  /** Authors first; translators of the edition have the role `trl`. */
  readonly contributors: readonly Contributor[];
  readonly publisher?: string;
  readonly date?: PartialDate;
  readonly modified?: PartialDate;
  readonly asOf?: PartialDate;
  readonly rights?: LocalizedText;
  readonly keywords: readonly LocalizedText[];
  readonly cover?: string;
  readonly identifier?: string;
  readonly isbns?: readonly EditionNumber[];
  readonly series?: Series;
  readonly editionNumber?: string;
  /** When the translation was last worked on, as its PO file says: an instant in UTC, such as `2026-11-24T10:15:00Z`. */
  readonly translated?: string;
}

/** How many passages the reader sees in another language, or in an old translation. */
export interface Marks {
  readonly missing: number;
  readonly stale: number;
  readonly total: number;
}

/** One language of a parallel edition. */
export interface DocumentColumn {
  readonly locale: Locale;
  readonly direction: Direction;
  readonly metadata: DocumentMetadata;
  readonly marks: Marks;
}

/** An edition ready to be put into any format: plain data, complete in itself. */
export interface Document {
  readonly article: ArticleName;
  readonly edition: EditionId;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly source: Locale;
  readonly direction: Direction;
  readonly metadata: DocumentMetadata;
  /** The article's blocks, without its title, notes and references. Image sources are paths relative to the article's folder. */
  readonly body: Root;
  readonly notes: readonly DocumentNote[];
  readonly references: readonly DocumentReference[];
  /** The edition itself as others would cite it. */
  readonly own?: FormattedReference;
  readonly images: ReadonlyMap<string, BinaryFile>;
  readonly marks: Marks;
  /** The languages of a parallel edition, the first included; absent of any other edition. */
  readonly columns?: readonly DocumentColumn[];
}
