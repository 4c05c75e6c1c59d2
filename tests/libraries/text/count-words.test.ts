import { expect, test } from "vitest";
import { countWords } from "../../../pipeline/libraries/text/count-words.ts";

test.each([
  ["We don't know – do we?", "en", 5],
  ["", "en", 0],
  ["Мы не знаем", "ru", 3],
])("%j in %s has %i words", (text, locale, count) => {
  expect(countWords(text, locale)).toBe(count);
});

test("Chinese is divided where its words are", () => {
  expect(countWords("我们不知道", "zh")).toBeGreaterThan(1);
  expect(countWords("我们不知道", "zh")).toBeLessThan(5);
});
