import type { Box } from "./box.ts";

/** A stretch of a content stream, from `start` to before `end`. The pieces of a stream follow each other; what lies between them is left out. */
export type Piece = PlainPiece | UntaggedPiece | MarkedPiece;

/** What sets states and draws nothing. */
export interface PlainPiece {
  readonly kind: "plain";
  readonly start: number;
  readonly end: number;
}

/** Something drawn that belongs to no element: borders, backgrounds, the page's margin boxes. */
export interface UntaggedPiece {
  readonly kind: "untagged";
  readonly start: number;
  readonly end: number;
  /** The height of its first line above the page's lower edge, when it is text. */
  readonly textHeight?: number;
}

/** Something drawn that belongs to an element, by the identifier that the stream gives it. */
export interface MarkedPiece {
  readonly kind: "marked";
  readonly start: number;
  readonly end: number;
  readonly mcid: number;
  /** Whether it has text, a picture or a form, not lines and areas alone. */
  readonly hasContent: boolean;
  /** The area that it covers, where somebody wants to know. */
  readonly box?: Box;
}

/** A replacement of a stretch of a content stream. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
