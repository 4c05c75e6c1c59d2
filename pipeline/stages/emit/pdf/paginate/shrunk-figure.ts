/** A figure whose picture is made a little smaller, so that it fits the page; in CSS pixels. */
export interface ShrunkFigure {
  /** The position of its block. */
  readonly block: number;
  readonly by: number;
}
