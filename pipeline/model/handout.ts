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
  /** The edge on which a printer of both sides is to turn the sheets. */
  readonly flip: "long" | "short";
}

/** A handout in the output folder. */
export interface WrittenHandout extends Omit<Handout, "bytes"> {
  /** From the output folder on. */
  readonly path: string;
  /** The tagged files for readers, by their paths in the output folder. */
  readonly readers: readonly string[];
}
