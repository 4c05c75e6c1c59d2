import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { typesetText } from "../../../pipeline/libraries/text/typeset.ts";
import { conventionsOf } from "../../support/conventions.ts";

/** `cases/<locale>.txt`: `typed => set`, or `typed => =` for what stays; ⍽ is U+00A0, ⎵ is U+202F, ⏎ is U+2028. */
const tables = ["en", "ru", "de", "fr"].map((locale) => ({ locale, groups: readGroups(locale) }));

describe.each(tables)("the conventions of $locale", ({ locale, groups }) => {
  const conventions = conventionsOf(locale).typography;

  describe.each(groups)("$title", ({ cases }) => {
    it.each(cases)("$typed", ({ typed, set }) => {
      expect(show(typesetText(hide(typed), conventions))).toBe(set === "=" ? typed : set);
    });
  });
});

function readGroups(locale: string) {
  const text = readFileSync(new URL(`./cases/${locale}.txt`, import.meta.url), "utf8");
  return text.split(/^# /m).flatMap((group) => {
    const [title = "", ...lines] = group.split("\n").filter((line) => line !== "");
    const cases = lines.map((line) => {
      const [typed = "", set = ""] = line.split(" => ");
      return { typed, set };
    });
    return cases.length > 0 ? [{ title, cases }] : [];
  });
}

function show(text: string): string {
  return text.replaceAll("\u00A0", "⍽").replaceAll("\u202F", "⎵").replaceAll("\u2028", "⏎");
}

function hide(text: string): string {
  return text.replaceAll("⍽", "\u00A0").replaceAll("⎵", "\u202F").replaceAll("⏎", "\u2028");
}
