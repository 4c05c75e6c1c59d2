/** A text file of the user's, decoded as UTF-8. */
export interface SourceFile {
  /** Path relative to the workspace's root, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** Texts that stand in for files on the disk, by path: what an editor has not saved yet, what a mend would write. */
export type UnsavedTexts = ReadonlyMap<string, string>;

/** A file whose bytes are copied, never read as text. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
