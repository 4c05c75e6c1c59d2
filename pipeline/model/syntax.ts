import type { Image, Node, Paragraph, Parent, PhrasingContent, Table } from "mdast";
import type {} from "remark-math";
import type { Position } from "unist";
import type { Locale } from "./locale.ts";
import type { CitationKey } from "./reference.ts";
import type { AnchorId } from "./unit.ts";

/** How an item names its author, in citeproc's words. */
export type CitationMode = "normal" | "suppress-author" | "author-in-text";

/** A page, chapter or other part of a cited work: a CSL locator label and its value as written. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** One work in a citation: `see @key, p. 3, for more`. */
export interface CitationItem {
  readonly key: CitationKey;
  readonly mode: CitationMode;
  readonly prefix: string;
  readonly locator?: Locator;
  readonly suffix: string;
  /** Where the key alone stands, without `@` and braces. */
  readonly position: Position;
}

/** pandoc's citation: `[see @a, p. 3; @b]`, or in running text `@a [p. 3]`. */
export interface Citation extends Node {
  type: "citation";
  readonly items: readonly CitationItem[];
  /** The citation as it was written, brackets included. */
  readonly raw: string;
  /** What the reader sees, in order; formatting adds it. */
  readonly parts?: readonly CitationPart[];
}

/** A piece of a formatted citation: plain text, or a work's number with its anchors. */
export interface CitationPart {
  readonly text: string;
  readonly key?: CitationKey;
  /** The id of this call, to which the reference leads back. */
  readonly call?: AnchorId;
  /** The id of the reference; absent when the key is unknown. */
  readonly target?: AnchorId;
}

/** pandoc's bracketed span: `[text]{#id .class key=value}`. */
export interface Span extends Parent {
  type: "span";
  children: PhrasingContent[];
  readonly attributes: SpanAttributes;
  /** The attributes as they were written, braces included. */
  readonly rawAttributes: string;
}

export interface SpanAttributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** A link without words, `[](#id)`, which rendering fills with "Figure 1" in the reader's language. */
export interface CrossReference extends Node {
  type: "crossReference";
  /** The id that it names, without `#`. */
  readonly target: string;
}

/** The words that stand with a figure, a table or an infobox. */
export interface Caption extends Parent {
  type: "caption";
  children: PhrasingContent[];
}

/** `:::figure{#id}`: an image with its caption. */
export interface Figure extends Parent {
  type: "figure";
  /** The explicit id, or `figure-N`. */
  readonly identifier: string;
  children: (Image | PictureRow | Caption)[];
}

/** `:::table{#id sort=1}`: a table with its caption and its order. */
export interface CaptionedTable extends Parent {
  type: "captionedTable";
  readonly identifier: string;
  /** The column, counted from 1, by which each locale sorts the rows; negative for descending order. */
  readonly sort?: number;
  /** Whether the first column heads its rows. */
  readonly rowHeaders: boolean;
  children: (Caption | Table)[];
}

/** `:::infobox[Title]`: the facts of an article at a glance, a table whose first column heads its rows. */
export interface Infobox extends Parent {
  type: "infobox";
  readonly identifier: string;
  children: (Caption | Image | PictureRow | Table | Paragraph)[];
}

/** The passage of one language in a parallel edition: a block that has cells has one for each language, and nothing else. */
export interface Cell extends Parent {
  type: "cell";
  readonly locale: Locale;
  children: PhrasingContent[];
}

/** A picture that differs between the languages of a parallel edition: a cell for each language, with its own picture. */
export interface PictureRow extends Parent {
  type: "pictureRow";
  children: Cell[];
}

declare module "mdast" {
  interface Data {
    /** The alternative texts of a picture in the other languages of a parallel edition. */
    alternatives?: readonly { readonly locale: Locale; readonly text: string }[];
    /** The ordinal of the unit whose passage the node carries. */
    unit?: number;
    /** What stands in braces behind a heading, an image or a link. */
    attributes?: SpanAttributes;
  }
  interface RootContentMap {
    citation: Citation;
    span: Span;
    crossReference: CrossReference;
    figure: Figure;
    captionedTable: CaptionedTable;
    infobox: Infobox;
    caption: Caption;
    cell: Cell;
    pictureRow: PictureRow;
  }
  interface BlockContentMap {
    figure: Figure;
    captionedTable: CaptionedTable;
    infobox: Infobox;
  }
  interface PhrasingContentMap {
    cell: Cell;
    pictureRow: PictureRow;
    citation: Citation;
    span: Span;
    crossReference: CrossReference;
  }
}
