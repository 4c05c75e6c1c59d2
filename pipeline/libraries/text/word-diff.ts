import { diffArrays } from "diff";
import { tokenize } from "./tokenize.ts";

/** A run of text that both texts have, or one of them alone. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A token with the space behind it. */
interface Piece {
  readonly token: string;
  readonly text: string;
}

/** What changed between two texts, word by word; a code counts as a word. White space is shown as the newer text has it. */
export function wordDiff(from: string, to: string): DiffPart[] {
  const changes = diffArrays(pieces(from), pieces(to), { comparator: (left, right) => left.token === right.token });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.map(({ text }) => text).join(""),
  }));
}

/** A diff as `git diff --word-diff` writes it: `[-old-]{+new+}`. */
export function writeWordDiff(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === "same") return text;
      const words = text.trimEnd();
      return `${kind === "removed" ? `[-${words}-]` : `{+${words}+}`}${text.slice(words.length)}`;
    })
    .join("");
}

function pieces(text: string): Piece[] {
  const source = text.normalize("NFC");
  const found: Piece[] = [];
  let start = 0;
  for (const token of tokenize(source)) {
    const at = source.indexOf(token, start);
    const next = /^\s*/.exec(source.slice(at + token.length))?.[0].length ?? 0;
    found.push({ token, text: source.slice(start, at + token.length + next) });
    start = at + token.length + next;
  }
  return found;
}
