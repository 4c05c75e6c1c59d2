/** What a finished PDF says of itself. Texts are in the document's language. */
export interface PrintMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string;
  /** The subject in the other languages of a parallel edition. */
  readonly subjects?: readonly { readonly text: string; readonly language: string }[];
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** All languages of a parallel edition, the first one first. */
  readonly languages?: readonly string[];
  /** When it was made, in ISO 8601: a year, a month, a day, or a day with a time and its zone. It is the document's own, never the clock's. */
  readonly date?: string;
  /** When it was last changed, if that is another day. */
  readonly modified?: string;
  /** The program that made the document, and its version. */
  readonly creator: string;
}
