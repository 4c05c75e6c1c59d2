import { expect, test } from "vitest";
import { leftoverCodes } from "../../../pipeline/libraries/markdown/leftover-codes.ts";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";

const leftovers = (text: string): string[] => {
  const parsed = parseInline(text, { footnotes: ["a"], definitions: [] });
  if (!("children" in parsed)) throw new Error(parsed.problem.reason);
  return leftoverCodes(parsed.children, text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
};

test.each([
  ["a note[^b]", ["footnote [^b]"]],
  ["a note[^b and more", ["footnote [^b"]],
  ["[a](b c)", ["link ]("]],
  ["[a] (b)", ["link ] ("]],
  ["cited [@ key]", ["citation [@"]],
  ["[a] {lang=la}", ["attributes  {lang=la}"]],
  ["A heading {#id}", ["attributes {#id}"]],
  ["**a note[^b]**", ["footnote [^b]"]],
])("%s leaves %j", (text, expected) => {
  expect(leftovers(text)).toEqual(expected);
});

test.each(["a note[^a]", "[a](b)", "[@key]", "\\[@key\\]", "\\[^b]", "`[^b]`", "[a]{lang=la}", "{x} and [y]", "a set {a, b}", "[sic]"])(
  "%s leaves nothing",
  (text) => {
    expect(leftovers(text)).toEqual([]);
  },
);
