import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../../pipeline/libraries/text/count-words.ts";

function countByIntl(text: string, locale: string): number {
  return [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

test.each([
  ["We don't know – do we?", "en", 5],
  ["Мы не знаем", "ru", 3],
  ["The press came to Moscow in 1553.", "en", 7],
  ["Don’t count e.g. 3.14 twice.", "en", 5],
  ["", "en", 0],
  ["… – —", "en", 0],
  ["В 1553 году – печатный станок.", "ru", 5],
  ["これは本です。", "ja", 4],
])("%j has as many words as its language finds", (text, locale, count) => {
  expect(countWords(text, locale)).toBe(count);
});

test("whatever the text, it is counted as Intl counts", () => {
  const piece = fc.constantFrom(
    "a",
    "Word",
    "é",
    "Ж",
    "ёж",
    "1553",
    "3.14",
    "1,250",
    " ",
    "  ",
    "\u00A0",
    ",",
    ". ",
    ".",
    ";",
    ":",
    "(",
    ")",
    '"',
    "“",
    "'",
    "’",
    "–",
    "-",
    "_",
    "?",
    "!",
    "«",
    "本",
    "e\u0301",
    "[@a]",
    "\n",
    "·",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const locale of ["en", "ru", "de", "fr"]) expect(countWords(text, locale)).toBe(countByIntl(text, locale));
    }),
    { numRuns: 2000 },
  );
});

test("Chinese is divided where its words are", () => {
  expect(countWords("我们不知道", "zh")).toBeGreaterThan(1);
  expect(countWords("我们不知道", "zh")).toBeLessThan(5);
});
