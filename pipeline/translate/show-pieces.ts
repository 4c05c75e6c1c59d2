import type { ElementContent } from "hast";
import { h } from "hastscript";
import { decodeString } from "micromark-util-decode-string";
import type { CodedPiece } from "../libraries/markdown/coded-piece.ts";

/** Coded text as HTML to read: emphasis as such, every other code as it is written, in type of its own. */
export function showPieces(pieces: readonly CodedPiece[]): ElementContent[] {
  return pieces.flatMap((piece): ElementContent[] => {
    if (piece.type === "text") return [{ type: "text", value: decodeString(piece.text) }];
    if (piece.type === "code") return piece.kind === "break" ? [h("br")] : [h("code", piece.raw)];
    const content = showPieces(piece.children);
    switch (piece.kind) {
      case "emphasis":
        return [h("em", content)];
      case "strong":
        return [h("strong", content)];
      case "delete":
        return [h("s", content)];
      default:
        return [h("code", piece.open), ...content, h("code", piece.close)];
    }
  });
}
