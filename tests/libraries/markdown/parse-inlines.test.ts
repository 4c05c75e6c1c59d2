import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";
import { parseInlines } from "../../../pipeline/libraries/markdown/parse-inlines.ts";

const known = { footnotes: ["n", "m"], definitions: ["ref", "x"] };
const alone = (texts: readonly string[]): unknown[] => texts.map((text) => parseInline(text, known));

test("many passages are parsed as each would be alone", () => {
  const texts = [
    "Plain.",
    "- not a list",
    "1. Januar",
    "# not a heading",
    "See [@a; @b, p. 3][^n] and [words][ref].",
    "$x$ `code` [](#id)",
    "[@]",
    "*a*",
    "```",
    "<div>",
    ":::x",
    "---",
    "| a |",
  ];
  expect(parseInlines(texts, known)).toEqual(alone(texts));
});

test("whatever the passages are, they do not touch each other", () => {
  const piece = fc.constantFrom(
    "a",
    " ",
    "*",
    "_",
    "`",
    "```",
    "[",
    "]",
    "(",
    ")",
    "@k",
    "[^n]",
    "^",
    "$",
    "$$",
    "<b>",
    "<!--",
    "-->",
    ":::",
    ":",
    "#",
    "- ",
    "> ",
    "\\",
    "~~",
    "{.x}",
    "http://a.b",
    "|",
    "\n",
    "[ref]",
    "=",
    "---",
    "\u00A0",
  );
  const passage = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 6 }), (texts) => {
      expect(parseInlines(texts, known)).toEqual(alone(texts));
    }),
    { numRuns: 500 },
  );
});

test("the sample's translations are parsed as their passages would be alone", () => {
  const { file } = parsePo(readFileSync("translations/ru/csto.po", "utf8"));
  const texts = file.messages.map(({ translation }) => translation).filter((text) => text !== "");
  expect(texts.length).toBeGreaterThan(100);
  const labels = { footnotes: ["formation", "charter"], definitions: [] };
  expect(parseInlines(texts, labels)).toEqual(texts.map((text) => parseInline(text, labels)));
});

test("a text without any mark is parsed as a text with marks would be", () => {
  const piece = fc.constantFrom(
    "a",
    "Ж",
    "1.",
    "- ",
    "+ ",
    " ",
    "  ",
    "\u00A0",
    "\t",
    ":",
    "://",
    "www.",
    "=",
    "%",
    "…",
    "“",
    "”",
    "é",
    "e\u0301",
    "🙂",
    "\u200D",
    "\u0000",
    "\uFEFF",
    "\uD83D",
    "\u2028",
    "(",
    ")",
    "--",
    "'",
    '"',
    ";",
    "/",
    "#",
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), (lists) => {
      const texts = lists.map((list) => list.join(""));
      expect(parseInlines(texts, known)).toEqual(alone(texts));
    }),
    { numRuns: 1000 },
  );
});
