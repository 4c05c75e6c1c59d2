import type { CodedPiece } from "../markdown/coded-piece.ts";
import type { XmlRange } from "./xml.ts";

/** A passage in several languages, as a TMX `tu`. */
export interface TmxUnit {
  readonly id: string;
  /** The name of the article. */
  readonly article: string;
  /** By language, the source first. */
  readonly texts: readonly (readonly [language: string, pieces: readonly CodedPiece[]])[];
}

/** A `tu` as some tool has written it: its texts by language, with the native codes that it carries. */
export interface ReturnedTmxUnit extends XmlRange {
  readonly texts: readonly { readonly language: string; readonly text: string }[];
}
