import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";
import { passageProse, rangeOfProse, wholeProse } from "../../../pipeline/libraries/markdown/passage-prose.ts";

const parse = (text: string) => {
  const parsed = parseInline(text, { footnotes: ["a"], definitions: [] });
  if (!("children" in parsed)) throw new Error(parsed.problem.reason);
  return parsed.children;
};

/** What stands in the text where `words` stand in its prose. */
const written = (text: string, words: string): string => {
  const children = parse(text);
  const at = passageProse(children).indexOf(words);
  const { start, end } = rangeOfProse(children, text, at, at + words.length);
  return text.slice(start, end);
};

test("prose has the words, and U+FFFC for what is none", () => {
  expect(passageProse(parse("A *small* word[^a], `code` and [@key] at https://example.org/."))).toBe(
    "A small word\uFFFC, \uFFFC and \uFFFC at \uFFFC.",
  );
  expect(passageProse(parse("See [the page](https://example.org/), [Москва]{lang=ru} and [KSOR]{translate=no}<br>here."))).toBe(
    "See the page, \uFFFC and \uFFFC here.",
  );
  expect(passageProse(parse("a [span]{.mark} and **bold *and* more**"))).toBe("a span and bold and more");
});

test("whole prose has the words of foreign spans, too", () => {
  expect(wholeProse(parse("In **[Москва]{lang=ru}** and [KSOR]{translate=no}, `x`."))).toBe("In Москва and KSOR, \uFFFC.");
});

test.each([
  ["one *two* three", "two", "two"],
  ["one *two* three", "one two", "one *two"],
  ["a \\* b &amp; c", "b & c", "b &amp; c"],
  ["a \\*\\* b", "** b", "\\*\\* b"],
  ["x &unknown; y", "y", "y"],
  ["re*join*ed word", "rejoined", "re*join*ed"],
  ["[@key] end", "end", "end"],
])("%s: %s stands there as %s", (text, words, expected) => {
  expect(written(text, words)).toBe(expected);
});

test("every part of the prose stands somewhere in the text, in order", () => {
  const piece = fc.constantFrom(
    "word ",
    "*",
    "**",
    "\\*",
    "&amp;",
    "`c`",
    "[@k]",
    "[^a]",
    "é",
    "🏳️‍🌈",
    "[x](y)",
    " ",
    "[s]{lang=la}",
    "<br>",
    "!",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.nat(), (pieces, from, length) => {
      const text = pieces.join("");
      const parsed = parseInline(text, { footnotes: ["a"], definitions: [] });
      if (!("children" in parsed)) return;
      const prose = passageProse(parsed.children);
      const start = prose.length === 0 ? 0 : from % prose.length;
      const end = Math.min(prose.length, start + (length % 5));
      const range = rangeOfProse(parsed.children, text, start, end);
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
