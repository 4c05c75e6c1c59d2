import { expect, test } from "vitest";
import { locatorWords } from "../../../pipeline/libraries/markdown/locator-words.ts";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";

/** For each work of the first citation what stands behind its key, the locator before the bar. */
const words = (text: string): string[] => {
  const parsed = parseInline(text, { footnotes: [], definitions: [] });
  const citation = "children" in parsed ? parsed.children.find((node) => node.type === "citation") : undefined;
  if (citation === undefined) throw new Error("a citation is expected");
  return citation.items.map((item) => {
    const { text: behind, start, locatorLength } = locatorWords(citation, item);
    expect(citation.raw.slice(start, start + behind.length)).toBe(behind);
    return `${behind.slice(0, locatorLength)}|${behind.slice(locatorLength)}`;
  });
};

test.each([
  ["[@a]", ["|"]],
  ["[@a, p. 3]", [", p. 3|"]],
  ["[see @a, pp. 3-5, and passim; @b]", [", pp. 3-5|, and passim", "|"]],
  ["[@a, S. 3]", ["|, S. 3"]],
  ["@a [p. 3] says", ["p. 3|"]],
  ["[@{a b}]".replace("a b", "a_b"), ["|"]],
  ["[@a, {ch. 2-3}, and so on; @b, 4]", [", {ch. 2-3}|, and so on", ", 4|"]],
])("%s", (text, expected) => {
  expect(words(text)).toEqual(expected);
});
