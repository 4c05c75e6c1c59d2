/** What is made of an article for people who hand out paper. */
export type HandoutKind = "booklet" | "summary" | "large-print" | "trim";

/** A finished handout, and what its printer must know. */
export interface Handout {
  readonly kind: HandoutKind;
  readonly bytes: Uint8Array;
  /** Pages as a reader counts them, blank ones included. */
  readonly pages: number;
  /** Sheets of paper, both of whose sides are printed. */
  readonly sheets: number;
  /** What paper to put in, such as `A4`. */
  readonly paper: string;
}
