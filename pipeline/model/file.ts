/** A text file of the user's, decoded as UTF-8. */
export interface SourceFile {
  /** Path relative to the workspace's root, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** A file whose bytes are copied, never read as text. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
