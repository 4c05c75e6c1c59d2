import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesIn, numberCodes, numberCodesLike } from "../../../pipeline/libraries/markdown/coded-piece.ts";
import type { InlinePiece } from "../../../pipeline/libraries/markdown/inline-piece.ts";
import { inlinePieces, writePieces } from "../../../pipeline/libraries/markdown/inline-pieces.ts";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";
import { restoreCodes } from "../../../pipeline/libraries/markdown/restore-codes.ts";
import { flatten } from "../../../pipeline/translate/coded-passage.ts";
import { inlineMarkdown } from "../../support/article-arbitrary.ts";

const known = { footnotes: ["first", "second"], definitions: ["plain label"] };

function piecesOf(text: string): InlinePiece[] {
  const parsed = parseInline(text, known);
  if ("problem" in parsed) throw new Error(parsed.problem.reason);
  return inlinePieces(parsed.children, text);
}

const outline = (pieces: readonly InlinePiece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      return piece.type === "code" ? `‹${piece.raw}›` : `«${piece.open}|${outline(piece.children)}|${piece.close}»`;
    })
    .join("");

const returned = (text: string): { type: "text" | "code" | "open" | "close"; value: string; start: number; end: number }[] =>
  flatten(numberCodes(piecesOf(text))).map((piece) => ({ ...piece, start: 0, end: 0 }));

describe("the pieces of a passage", () => {
  test.each([
    ["Before [@a, p. 3].[^first]", "Before ‹[@a, p. 3]›.‹[^first]›"],
    ["It [see @a, p. 3; @b, for more] is", "It «[|see ‹@a, p. 3; @b›, for more|]» is"],
    ["[-@a] and @b [p. 2]", "‹[-@a]› and ‹@b [p. 2]›"],
    ["*a **b** c*", "«*|a «**|b|**» c|*»"],
    ["[w *m*](https://x.org 'T')", "«[|w «*|m|*»|](https://x.org 'T')»"],
    ["[plain label] [w][plain label]", "«[|plain label|]» «[|w|][plain label]»"],
    ["![alt](a.png) ![](b.png)", "«![|alt|](a.png)» ‹![](b.png)›"],
    ["[x]{lang=ru} [y]{translate=no}", "«[|x|]{lang=ru}» ‹[y]{translate=no}›"],
    ["`a` $b$ <br> <https://x.org> https://y.org [](#z)", "‹`a`› ‹$b$› ‹<br>› ‹<https://x.org>› ‹https://y.org› ‹[](#z)›"],
  ])("of %j are text and codes", (text, expected) => {
    expect(outline(piecesOf(text))).toBe(expected);
  });

  test("are together the passage, character by character", () => {
    fc.assert(
      fc.property(inlineMarkdown, (text) => {
        expect(writePieces(piecesOf(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."[]()*_`$<>@^\\!{}#;: a1") }), (text) => {
        const parsed = parseInline(text, known);
        if ("children" in parsed) expect(writePieces(inlinePieces(parsed.children, text))).toBe(text);
      }),
    );
  });

  test("come back from a tool as the same characters", () => {
    fc.assert(
      fc.property(inlineMarkdown, (text) => {
        expect(restoreCodes(returned(text), numberCodes(piecesOf(text)))).toEqual({ text });
      }),
    );
  });

  test("a code that is gone, comes twice or is not of the passage is told, one after the other", () => {
    fc.assert(
      fc.property(inlineMarkdown, fc.nat(), (text, at) => {
        const source = numberCodes(piecesOf(text));
        const codes = codesIn(source).filter(({ type, kind }) => type === "code" && kind !== "break");
        const chosen = codes[at % Math.max(1, codes.length)];
        fc.pre(chosen !== undefined);
        const pieces = returned(text);
        const index = pieces.findIndex(({ type, value }) => type === "code" && value === chosen?.id);
        const piece = pieces[index];
        fc.pre(piece !== undefined);
        if (piece === undefined) return;
        expect(restoreCodes(pieces.toSpliced(index, 1), source)).toHaveProperty("problem.reason", expect.stringContaining("absence of"));
        expect(restoreCodes([...pieces, piece], source)).toHaveProperty("problem.reason", expect.stringContaining("second"));
        expect(restoreCodes([...pieces, { ...piece, value: "999" }], source)).toHaveProperty(
          "problem.reason",
          expect.stringContaining("code `999`"),
        );
      }),
    );
  });

  test("of which one ends within another that began later are no Markdown", () => {
    const source = numberCodes(piecesOf("[a](https://x.org) *b*"));
    const piece = (type: "open" | "close", value: string) => ({ type, value, start: 0, end: 0 });
    const crossed = [piece("open", "1"), piece("open", "2"), piece("close", "1"), piece("close", "2")];
    expect(restoreCodes(crossed, source)).toHaveProperty(
      "problem.reason",
      "Unexpected end of `[…](https://x.org)`, expected the end of `*…*` first.",
    );
    expect(restoreCodes([piece("open", "1")], source)).toHaveProperty("problem.reason", expect.stringContaining("beginning of"));
    expect(restoreCodes([piece("close", "1")], source)).toHaveProperty(
      "problem.reason",
      expect.stringContaining("its beginning before it"),
    );
  });

  test("emphasis may be dropped and repeated", () => {
    const source = numberCodes(piecesOf("*a* b"));
    expect(restoreCodes([{ type: "text", value: "c", start: 0, end: 1 }], source)).toEqual({ text: "c" });
    const twice = [...returned("*a* b"), ...returned("*a* b")];
    expect(restoreCodes(twice, source)).toEqual({ text: "*a* b*a* b" });
  });

  test("a label that is translated is closed with the label that it was", () => {
    const source = numberCodes(piecesOf("see [plain label]"));
    const translated = returned("see [plain label]").map((piece) => (piece.value === "plain label" ? { ...piece, value: "метка" } : piece));
    expect(restoreCodes(translated, source)).toEqual({ text: "see [метка][plain label]" });
  });
});

describe("the codes of a translation", () => {
  const idsOf = (source: string, target: string, links = {}): string[] =>
    codesIn(numberCodesLike(numberCodes(piecesOf(source)), piecesOf(target), links)).map(({ id }) => id);

  test("are called as those of the passage, in whatever order and spelling", () => {
    expect(idsOf("[@a] `b` *c*", "_c_ `b` [@a]")).toEqual(["3", "2", "1"]);
    expect(idsOf("[@a, p. 3] x [@a, p. 4]", "[@a, page 4] [@a, p. 3]")).toEqual(["2", "1"]);
  });

  test("that the passage has not are numbered behind its own", () => {
    expect(idsOf("[@a]", "[@b] *c*")).toEqual(["2", "3"]);
  });

  test("a link that the locale may have instead is the same link", () => {
    const links = { "https://en.example.org/*": "https://ru.example.org/*" };
    expect(idsOf("[a](https://en.example.org/A)", "[б](https://ru.example.org/B)", links)).toEqual(["1"]);
    expect(idsOf("[a](https://en.example.org/A)", "[б](https://ru.example.org/B)")).toEqual(["2"]);
  });
});
