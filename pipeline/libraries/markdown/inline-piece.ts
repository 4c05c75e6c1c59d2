import type { ProtectedCode } from "./protected-codes.ts";

/** What a piece of inline content is that is no text. */
export type CodeKind = ProtectedCode["kind"] | "break" | "emphasis" | "strong" | "delete" | "brackets";

/** Characters that a translator translates, as Markdown has them. */
export interface TextPiece {
  readonly type: "text";
  readonly text: string;
}

/** Something that stands for itself: a citation, a note's call, code, a formula. */
export interface CodePiece {
  readonly type: "code";
  readonly kind: CodeKind;
  /** As it is written. */
  readonly raw: string;
  /** Equal for equal meaning, whatever the spelling. */
  readonly identity: string;
}

/** Marks around something that is translated: emphasis, a link, a span. */
export interface GroupPiece {
  readonly type: "group";
  readonly kind: CodeKind;
  readonly open: string;
  readonly close: string;
  /** How a reference is closed whose words were its label and are not any more. */
  readonly closeTranslated?: string;
  readonly identity: string;
  /** The address of a link, for which a locale may have another. */
  readonly address?: string;
  readonly children: readonly InlinePiece[];
}

export type InlinePiece = TextPiece | CodePiece | GroupPiece;
