import { expect, test } from "vitest";
import { findStrayQuotes } from "../../../pipeline/libraries/text/typesetting/find-stray-quotes.ts";
import { conventionsOf } from "../../support/conventions.ts";

const stray = (text: string): string[] =>
  findStrayQuotes(text, conventionsOf("de").typography).map(({ start, mark }) => `${start} ${mark}`);

test.each([
  '"Eins" und "zwei".',
  "„Eins“ und «zwei» und »drei«.",
  "Ein 5\" Rohr, 6' lang.",
  "Das Zeichen «&» und “=”.",
  "die Leser' und 's ist",
  '没有“=”和"-"的',
  "ohne",
])("%s has pairs only", (text) => {
  expect(stray(text)).toEqual([]);
});

test.each([
  ['Das "Wort ist offen.', ['4 "']],
  ['Das Wort" ist zu.', ['8 "']],
  ["Das « Wort ist »offen« hier.", ["21 «"]],
  ["Ende»", ["4 »"]],
])("%s has %j", (text, expected) => {
  expect(stray(text)).toEqual(expected);
});
