/**
 * A piece of the text as it stands in one long column of the page's width, in CSS pixels from the column's top:
 * lines that may be parted, a box that may not, or a row of a table.
 */
export interface FlowBlock {
  readonly kind: "lines" | "box" | "row";
  /** With the borders and paddings of everything that begins or ends with it, without margins. */
  readonly top: number;
  readonly bottom: number;
  /** Tops of the lines after the first. */
  readonly lineTops: readonly number[];
  /** Whether the style sheet has it begin a page. */
  readonly startsPage: boolean;
  /** Whether what follows must stand on the same page: a heading, the head of a table. */
  readonly keepsNext: boolean;
  /** Height of the table's head, which stands again above a row that begins a page. */
  readonly repeatedHead: number;
  /** The height of one line where all are alike, else of the block's last line. */
  readonly lineHeight: number;
  readonly heading?: { readonly rank: number; readonly id: string };
  /** A figure that may move to the head of the next page: the space that it leaves when it is gone. */
  readonly figure?: { readonly gap: number };
  /** Ids by the line in which their elements begin. */
  readonly ids: readonly LineMark[];
  /** Anchors of the notes that are called, by line. */
  readonly notes: readonly LineMark[];
}

export type LineMark = readonly [line: number, name: string];

/** A note as it stands at the foot of a page. */
export interface FlowNote {
  readonly id: string;
  readonly height: number;
  /** Heights from the note's top at which it may be parted, and what begins there. */
  readonly cuts: readonly NoteCut[];
  /** Ids, and anchors of further notes that it calls, by the index of the line. */
  readonly ids: readonly LineMark[];
  readonly notes: readonly LineMark[];
}

/** A place at which a note may go on to the next page: before a line of one of its blocks. */
export interface NoteCut {
  readonly block: number;
  readonly line: number;
  readonly offset: number;
  readonly lineHeight: number;
}
