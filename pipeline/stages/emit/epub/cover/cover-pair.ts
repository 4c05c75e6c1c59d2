import type { ReadPicture } from "../read-picture.ts";

/** The same picture in the sizes that a book and that a store want. */
export interface CoverPair {
  readonly inside: ReadPicture;
  readonly beside: ReadPicture;
}
