import { expect, test } from "vitest";
import { findQuotations } from "../../../pipeline/libraries/text/find-quotations.ts";

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['He said "yes" and "no".', ['"yes"', '"no"']],
  ["He said “yes, ‘maybe’ even” then.", ["“yes, ‘maybe’ even”"]],
  ["Он сказал «да, „может быть“» вот.", ["«да, „может быть“»"]],
  ["Er sagte „ja“ und »nein«.", ["„ja“", "»nein«"]],
  ["Il dit « oui » et « non ».", ["« oui »", "« non »"]],
  ["彼は「はい」と言った。", ["「はい」"]],
  ["The '90s and the dogs' bowls aren't quoted.", []],
  ["A 5\" pipe and a 6' pole.", []],
  ["No marks at all.", []],
  ["“A long quotation that goes on", ["“A long quotation that goes on"]],
])("%s", (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test("many marks take no time", () => {
  const start = performance.now();
  findQuotations('"a '.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
