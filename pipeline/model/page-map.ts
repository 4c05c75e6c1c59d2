/** The pages of an edition's PDF, and what stands on them. */
export interface PageMap {
  /** What is printed on the pages, in their order. */
  readonly labels: readonly string[];
  /** Anchors, each with the page, counted from 1, on which it stands. The more there are, the more exactly a book tells its pages. */
  readonly anchors: readonly (readonly [anchor: string, page: number])[];
}
