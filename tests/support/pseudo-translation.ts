import type { CodedPiece } from "../../pipeline/libraries/markdown/coded-piece.ts";
import { knownLabels } from "../../pipeline/libraries/markdown/known-labels.ts";
import type { Article } from "../../pipeline/model/article.ts";
import type { Unit } from "../../pipeline/model/unit.ts";
import { codedPassage } from "../../pipeline/translate/coded-passage.ts";

const cyrillic = "абцдефгхийклмнопярстувшыжз";

/** A passage in letters that no source has, with every code as it was: a translation without a translator. */
export function pseudoTranslation(unit: Unit, article: Article): string {
  return write(codedPassage(unit, unit.text, { known: knownLabels(article.tree), links: {} }));
}

/** Latin letters exchanged one by one, but for escapes and entities. */
function pseudoText(text: string): string {
  return text.replace(/&#?\w+;|\\.|[a-z]/gi, (found) => {
    if (found.length > 1) return found;
    const letter = cyrillic[found.toLowerCase().charCodeAt(0) - 97] ?? found;
    return found === found.toLowerCase() ? letter : letter.toUpperCase();
  });
}

function write(pieces: readonly CodedPiece[]): string {
  return pieces.map(writePiece).join("");
}

function writePiece(piece: CodedPiece): string {
  if (piece.type === "text") return pseudoText(piece.text);
  if (piece.type === "code") return piece.raw;
  return piece.open + write(piece.children) + (piece.closeTranslated ?? piece.close);
}
