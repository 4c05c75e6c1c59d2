import { createHash } from "node:crypto";
import { type CodedPiece, numberCodes, numberCodesLike } from "../libraries/markdown/coded-piece.ts";
import type { InlinePiece } from "../libraries/markdown/inline-piece.ts";
import { inlinePieces } from "../libraries/markdown/inline-pieces.ts";
import { type KnownLabels, oneLine, parseInline } from "../libraries/markdown/parse-inline.ts";
import type { ReturnedPiece } from "../libraries/markdown/restore-codes.ts";
import type { LinkMap } from "../model/publication.ts";
import type { Unit } from "../model/unit.ts";

/** What is known of an article where its passages are cut into pieces. */
export interface PassageContext {
  readonly known: KnownLabels;
  readonly links: LinkMap;
}

/** A text of a unit as pieces with numbered codes; what is no Markdown, or no line of it, is all text. */
export function codedPassage(unit: Unit, text: string, context: PassageContext): CodedPiece[] {
  return numberCodes(piecesOf(unit, text, context));
}

/** A translation of a passage, its codes called as those of the passage. */
export function codedTranslation(unit: Unit, source: readonly CodedPiece[], text: string, context: PassageContext): CodedPiece[] {
  return numberCodesLike(source, piecesOf(unit, text, context), context.links);
}

const knownPieces = new WeakMap<PassageContext, Map<string, readonly InlinePiece[]>>();

/** The pieces of a text, which is parsed once: an import compares one passage several times. */
function piecesOf(unit: Unit, text: string, context: PassageContext): readonly InlinePiece[] {
  if (text === "" || unit.target.form !== "markdown") return text === "" ? [] : [{ type: "text", text }];
  const known = knownPieces.get(context) ?? new Map<string, readonly InlinePiece[]>();
  knownPieces.set(context, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const parsed = parseInline(text, context.known);
  const pieces: InlinePiece[] = "children" in parsed ? inlinePieces(parsed.children, oneLine(text)) : [{ type: "text", text }];
  known.set(text, pieces);
  return pieces;
}

type Piece = Pick<ReturnedPiece, "type" | "value"> & { readonly shown?: string };

/** Pieces one behind the other, as a tool gives them back. */
export function flatten(pieces: readonly CodedPiece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type === "text") return [{ type: "text", value: piece.text }];
    if (piece.type === "code") return [{ type: "code", value: piece.id, shown: piece.raw }];
    const shown = `${piece.open}…${piece.close}`;
    return [{ type: "open", value: piece.id, shown }, ...flatten(piece.children), { type: "close", value: piece.id }];
  });
}

/** Pieces as one text that does not depend on how a tool writes white space and accents. */
export function comparable(pieces: readonly Piece[]): string {
  return pieces
    .map(({ type, value }) => (type === "text" ? value.normalize("NFC") : `\uE000${type} ${value}\uE001`))
    .join("")
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

/** A short name for a text: equal texts have equal ones. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
