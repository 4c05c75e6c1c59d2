import { expect, test } from "vitest";
import { monthNumber } from "../../../pipeline/libraries/text/month-number.ts";

test.each([
  ["May", 5],
  ["Sept", 9],
  ["мая", 5],
  ["май", 5],
  ["серпня", 8],
  ["März", 3],
  ["août", 8],
  ["févr.", 2],
  ["enero", 1],
  ["października", 10],
  ["Ağustos", 8],
])("%s is month %i", (word, month) => {
  expect(monthNumber(word)).toBe(month);
});

test.each(["Mya", "spring", "", "constructor", "__proto__"])("%j is none", (word) => {
  expect(monthNumber(word)).toBeUndefined();
});
