/** A finished file, not yet written. */
export interface Artifact {
  /** Path relative to the output folder, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
