/**
 * A piece of the text as it stands in one long column of the page's width, in CSS pixels from the window's top:
 * lines that may be parted, a box that may not, or a row of a table.
 */
export interface FlowBlock {
  /** Its place in what the page remembers of the measuring. */
  readonly index: number;
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
  readonly heading?: { readonly rank: number; readonly id: string };
  /**
   * Of a figure that may move to the head of the next page: the gap that it closes when it is gone, the height of its picture,
   * and that below which it could not be read.
   */
  readonly movable?: { readonly gap: number; readonly picture: number; readonly least: number };
  /** Ids by the line in which their elements begin. */
  readonly ids: readonly LineMark[];
  /** The other cells of a row, whose lines stand beside these, as the page remembers them. */
  readonly twins?: readonly number[];
  /** Lines that end in a divided word. */
  readonly divided: readonly number[];
  /** Anchors of the notes that are called, by line. */
  readonly notes: readonly LineMark[];
}

export type LineMark = readonly [line: number, name: string];

/** A part of the page that was measured: the text before the references, or one note. */
export interface Flow {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly blocks: readonly FlowBlock[];
}
