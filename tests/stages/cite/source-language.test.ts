import { expect, test } from "vitest";
import { languageAttributes } from "../../../pipeline/stages/cite/source-language.ts";

test.each([
  ["Безопасность", "ru", "en-GB", { lang: "ru" }],
  ["Безопасность", "ru_RU", "en-GB", { lang: "ru-RU" }],
  ["Security", "en-US", "en-GB", undefined],
  ["Security", "en-US", "de-DE", { lang: "en-US" }],
  ["كتاب", "ar", "en-GB", { lang: "ar", dir: "rtl" }],
  ["Book", "en", "ar", { lang: "en", dir: "ltr" }],
  ["安全", "ja", "en-GB", { lang: "ja" }],
  ["Безбедност", "sr-Cyrl", "sr-Latn", { lang: "sr-Cyrl" }],
  // Latin letters are no Russian.
  ["Kommersant", "ru", "en-GB", undefined],
  ["Security", undefined, "de-DE", undefined],
  ["Security", "English", "de-DE", undefined],
  ["Security", "en--x", "de-DE", undefined],
  ["Security", "__proto__", "de-DE", undefined],
])("marks %j, in %s, for readers of %s", (text, language, edition, expected) => {
  expect(languageAttributes(text, language, edition)).toEqual(expected);
});
