import type { Position } from "unist";
import type { FormatName } from "./publication.ts";

/** Where in a finished file something stands: an exact span of a web page, or words such as `EPUB/text-01.xhtml:3:14` or `page 3`. */
export interface Spot {
  readonly position?: Position;
  readonly within?: string;
}

/** What a text is to its reader: running text, an explanatory note, or what only programs and screen readers tell. */
export type TextFlow = "text" | "notes" | "hidden";

/** A stretch of text in one language; what is no running text ends with a line feed. */
export interface TextRun {
  readonly text: string;
  /** As the file declares it; empty where it declares none. */
  readonly lang: string;
  readonly flow: TextFlow;
  /**
   * Of a parallel edition, the cell in which it stands: by the number of its column, or, in a format that numbers none, by the
   * language that the cell declares.
   */
  readonly cell?: number | string;
  readonly spot: Spot;
}

/** A cell of a row of a parallel edition, in a format that numbers the columns. */
export interface PublishedCell {
  /** From 1 on. */
  readonly column: number;
  /** What it declares itself; empty where it declares nothing. */
  readonly lang: string;
  readonly spot: Spot;
}

/** A place that links can lead to. */
export interface PublishedAnchor {
  readonly id: string;
  /** The document in which it is: one of an e-book, or the file itself. */
  readonly page: string;
  readonly spot: Spot;
}

/** A link to a place in the file, or to another file beside it; addresses of the web are none. */
export interface PublishedLink {
  /** As it is written. */
  readonly href: string;
  /** The document of an e-book, or the file of the output folder, that it leads to. */
  readonly page: string;
  /** The anchor that it leads to, decoded. */
  readonly anchor?: string;
  /** Its own anchor. */
  readonly id?: string;
  /** The anchors of the elements that it stands in. */
  readonly inside: readonly string[];
  /** Its role, such as `doc-noteref`, where the format has roles. */
  readonly role?: string;
  /** Whether it belongs to a table of contents or another list of links. */
  readonly isNavigation: boolean;
  readonly spot: Spot;
}

/** A language that a file declares of itself, or of one of its documents. */
export interface DeclaredLanguage {
  readonly lang: string;
  /** What declares it: `html`, `dc:language` … */
  readonly by: string;
  readonly spot: Spot;
}

/** A finished file as its reader meets it, read from its own bytes. */
export interface PublishedFile {
  readonly format: FormatName;
  readonly languages: readonly DeclaredLanguage[];
  /** In the order of reading. */
  readonly runs: readonly TextRun[];
  /** Every anchor, in order; one that stands there twice is here twice. */
  readonly anchors: readonly PublishedAnchor[];
  readonly links: readonly PublishedLink[];
  /** Of a parallel edition; none in a PDF. */
  readonly cells: readonly PublishedCell[];
  /** The documents and resources of an e-book; of another file, the path of the file itself. */
  readonly pages: ReadonlySet<string>;
  readonly pictures: number;
  readonly formulas: number;
  /** Why a part of the file could not be read, if so. */
  readonly unreadable: readonly { readonly what: string; readonly spot: Spot }[];
}
