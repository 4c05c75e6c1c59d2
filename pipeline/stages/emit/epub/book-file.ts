/** A file of the book that its package names. */
export interface BookFile {
  /** Relative to the package document, in ASCII, so that every unzipper and every reading system finds it. */
  readonly path: string;
  /** Its name in the manifest. */
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** EPUB 3.3 §D.6.2: `nav`, `cover-image`, `svg`, `mathml`. */
  readonly properties?: readonly string[];
}
