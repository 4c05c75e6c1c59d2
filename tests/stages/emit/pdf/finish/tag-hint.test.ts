import fc from "fast-check";
import { expect, it } from "vitest";
import { readHint, type TagHint, withHint } from "../../../../../pipeline/stages/emit/pdf/finish/tag-hint.ts";

const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
const kind = fc.oneof(
  fc.constantFrom("ref", "toc", "toci", "formula", "ins", "del").map((name): TagHint => ({ kind: name as "ref" })),
  word.map((key): TagHint => ({ kind: "note", key })),
  fc.constant<TagHint>({}),
);

it("a hint comes back with its language", () => {
  fc.assert(
    fc.property(fc.constantFrom("en", "ru", "zh-Hant-TW", "de-AT"), kind, fc.option(word, { nil: undefined }), (language, hint, part) => {
      const whole = { ...hint, ...(part === undefined ? {} : { part }) };
      fc.pre(Object.keys(whole).length > 0);
      expect(readHint(withHint(language, whole))).toEqual({ language, hint: whole });
    }),
  );
});

it("is a well-formed language of BCP 47, which is still the language", () => {
  const carrier = withHint("ru", { kind: "note", key: "aa", part: "12" });
  expect(carrier).toBe("ru-x-tetrapla-note-aa-part-12");
  expect(Intl.getCanonicalLocales(carrier)).toEqual([carrier]);
  expect(new Intl.Locale(carrier).language).toBe("ru");
});

it("a language without a hint is its own, also with other private subtags", () => {
  expect(readHint("en")).toEqual({ language: "en" });
  expect(readHint("de-x-formal")).toEqual({ language: "de-x-formal" });
  expect(readHint("de-x-tetrapla-unknown-9")).toEqual({ language: "de" });
});
