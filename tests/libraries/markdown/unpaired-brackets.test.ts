import { expect, test } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { unpairedBrackets } from "../../../pipeline/libraries/markdown/unpaired-brackets.ts";

const marked = (text: string): string => {
  const found = new Set(unpairedBrackets(parseMarkdown(text).tree, text).map(({ offset }) => offset));
  return [...text].map((char, index) => (found.has(index) ? `⟨${char}⟩` : char)).join("");
};

test.each([
  ["x [@a, p. 3 y", "x ⟨[⟩@a, p. 3 y"],
  ["x [see @a, p. 3 y", "x ⟨[⟩see @a, p. 3 y"],
  ["x @a, p. 3] y", "x @a, p. 3⟨]⟩ y"],
  ["[[@a]", "⟨[⟩[@a]"],
  ["[@a]]", "[@a]⟨]⟩"],
  ["*x [@a*", "*x ⟨[⟩@a*"],
])("%s", (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each(["[0, 1) by @a", "(0, 1] by @a, and @a (0, 1]", "\\[@a and @a\\]", "[what @a says [@a]]", "`[` @a `]`", "[x] @a [y]"])(
  "%s is prose",
  (text) => {
    expect(marked(text)).toBe(text);
  },
);

test.each(["[@a ", "@a] ", "[", "[@a] ["])("many %j take no time", (piece) => {
  const text = piece.repeat(5000);
  const { tree } = parseMarkdown(text);
  const start = performance.now();
  unpairedBrackets(tree, text);
  expect(performance.now() - start).toBeLessThan(1000);
});
