import { expect, test } from "vitest";
import { findRepeatedWords } from "../../../pipeline/libraries/text/repeated-words.ts";

test.each([
  ["de", "Das Schiff liegt am am Fluss.", ["am"]],
  ["de", "Die die Wege kannten, kamen, kamen bald.", []],
  ["fr", "Nous nous sommes tus, et et puis.", ["et"]],
  ["ru", "Город стоит на  на реке, на-на.", ["на"]],
  ["en", "He had had the the book.", ["the"]],
  ["tr", "Yavaş yavaş geldi geldi.", []],
  ["de", "Baden Baden, 10 10 und x x, a a.", []],
  ["de", "am\uFFFCam, am, am und der\u00A0der", []],
  ["de", "und\u00A0und", ["und"]],
])("%s: %s", (language, text, expected) => {
  expect(findRepeatedWords(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
