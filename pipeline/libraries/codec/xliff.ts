import type { CodedPiece } from "../markdown/coded-piece.ts";
import type { ReturnedPiece } from "../markdown/restore-codes.ts";
import type { XmlProblem, XmlRange } from "./xml.ts";

/** The states of a translation that we write; tools write others of XLIFF 1.2 §2.4. */
export type XliffState = "new" | "needs-review-translation" | "translated";

/** One article in one language, as an XLIFF 1.2 `file`. */
export interface XliffFile {
  /** The path of the article's text. */
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly XliffUnit[];
}

export interface XliffUnit {
  readonly id: string;
  readonly source: readonly CodedPiece[];
  /** Nothing while there is no translation. */
  readonly target: readonly CodedPiece[];
  readonly state: XliffState;
  /** Why it needs a review: `fuzzy-match`, `rejected-inaccurate` … */
  readonly qualifier?: string;
  /** What the translator should know of the passage, and of the translation. */
  readonly sourceNotes: readonly string[];
  readonly targetNotes: readonly string[];
  /** What an import must know, by its type in `context`; tools carry it along. */
  readonly contexts: Readonly<Record<string, string>>;
  /** The passage for which the translation was made, and that translation. */
  readonly previous?: { readonly source: readonly CodedPiece[]; readonly target: readonly CodedPiece[] };
}

/** An XLIFF document as some tool has written it. */
export interface ReturnedXliff {
  readonly files: readonly ReturnedFile[];
}

export interface ReturnedFile extends XmlRange {
  readonly original: string;
  readonly targetLanguage?: string;
  readonly units: readonly ReturnedUnit[];
}

export interface ReturnedUnit extends XmlRange {
  readonly id: string;
  readonly source: ReturnedText;
  /** Absent where there is no `target` at all. */
  readonly target?: ReturnedText;
  readonly state?: string;
  readonly isApproved: boolean;
  readonly contexts: ReadonlyMap<string, string>;
}

/** The content of a `source` or `target`. */
export interface ReturnedText extends XmlRange {
  readonly pieces: readonly (ReturnedPiece & { readonly shown?: string })[];
  /** What stands in it that XLIFF does not admit there, or that we do not know. */
  readonly problem?: XmlProblem;
}
