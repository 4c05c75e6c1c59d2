import { expect, test } from "vitest";
import { mendPunctuation } from "../../../pipeline/stages/cite/mend-punctuation.ts";
import type { Piece } from "../../../pipeline/stages/cite/piece.ts";

/** Reads `[value]`, `"quoted value"`, `<address>` and formula between them. */
function pieces(text: string): Piece[] {
  return (text.match(/\[[^\]]*\]|"[^"]*"|<[^>]*>|[^["<]+/g) ?? []).flatMap((part): Piece[] => {
    const inner = part.slice(1, -1);
    if (part.startsWith("[")) return [{ kind: "value", text: inner, isWords: true }];
    if (part.startsWith("<")) return [{ kind: "address", text: inner }];
    if (part.startsWith('"'))
      return [
        { kind: "quote", text: "“" },
        { kind: "value", text: inner },
        { kind: "quote", text: "”" },
      ];
    return [{ kind: "formula", text: part }];
  });
}

test.each([
  ["[A]. [B].", "A. B."],
  ["[Why?]. [B].", "Why? B."],
  ['"Why?". [B].', "“Why?” B."],
  ['"So". [B].', "“So”. B."],
  ["[Ltd.]. [B]", "Ltd. B"],
  ["[Ltd.], [B]", "Ltd., B"],
  // What an absent element leaves between its neighbours' marks; `[]` is such an element.
  ["[A]. []. [B]", "A. B"],
  ["[A], []. [B]", "A. B"],
  ["[A]. [], [B]", "A. B"],
  ["[A]: [], [B]", "A: B"],
  ["[Jr.] ; []. [B]", "Jr. B"],
  ["[A] ; [] // [B]", "A // B"],
  ["[]: [A]", "A"],
  ["[] // [A]", "A"],
  ["[A], []", "A"],
  ["[A]\u00A0: []", "A"],
  ["[A] ([])", "A"],
  ["[A] ([B], [])", "A (B)"],
  ["[A] ([]: [B])", "A (B)"],
  ["([]) [A]", "A"],
  ["[A]  [B]", "A B"],
  ["[A] []\u00A0: [B]", "A\u00A0: B"],
  ["  [A] ", "A"],
  ["[A]. <x>.", "A. x"],
  ["<x>. [B]", "x. B"],
  // A date in words begins a sentence.
  ["[A]. [may]", "A. May"],
  ["[A?]. [may]", "A? May"],
  ["[A], [may]", "A, may"],
  ["[may].", "May."],
  // Marks inside a value or inside one text of the template are nobody's business.
  ["[a..b,.c]", "A..b,.c"],
  ["[A]. Vol., [B]", "A. Vol., B"],
  ["", ""],
  [". , ;", ""],
])("%j becomes %j", (text, expected) => {
  expect(
    mendPunctuation(pieces(text))
      .map((piece) => piece.text)
      .join(""),
  ).toBe(expected);
});
