import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeset, typesetText } from "../../../pipeline/libraries/text/typeset.ts";
import type { QuotePair } from "../../../pipeline/model/locale.ts";
import { conventionsOf } from "../../support/conventions.ts";

const english = conventionsOf("en").typography;

const locales = [
  ...["en", "ru", "de", "fr"].map((locale) => ({ locale, conventions: conventionsOf(locale).typography })),
  { locale: "English with close dashes", conventions: { ...english, dash: "—" } },
  { locale: "Swedish", conventions: { ...conventionsOf("de").typography, quotes: [pair("”", "”"), pair("’", "’")], range: "-" } },
  { locale: "Danish", conventions: { ...conventionsOf("de").typography, quotes: [pair("»", "«"), pair("›", "‹")] } },
  {
    locale: "Swiss French",
    conventions: { ...conventionsOf("fr").typography, quotes: [pair("«\u202F", "\u202F»"), pair("‹\u202F", "\u202F›")] },
  },
  { locale: "Japanese", conventions: { ...english, quotes: [pair("「", "」"), pair("『", "』")], dash: "—" } },
  { locale: "typewriter", conventions: { ...english, quotes: [pair('"', '"'), pair("'", "'")], apostrophe: "'", ellipsis: "..." } },
];

function pair(open: string, close: string): QuotePair {
  return { open, close };
}

const pieces = [
  ..."\"\"''“”„‘’‚«»‹›--–—…..,;:!?()[]/%§№*=@+".split(""),
  ..." \u00A0\u202F\n\u2028\uFFFC".split(""),
  ..."a s S I X А в и ж l 1 5 90 000 2010".split(" "),
  ..."word слово z. B. т. е. г. бы и т. д. p. ex. км km % § S. с. p. pp. А. С. J.".split(" "),
  "...",
  " - ",
  " — ",
  "---",
  "'n'",
  "https://a.b/c?d",
  "\u0301",
  "😀",
  "ﷺ",
];

const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
const text = fc.oneof(prose, fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }));

const skeleton = (value: string): string => value.replace(/[\s"'“”„‟‘’‚‛«»‹›「」『』.…\-–—―‐‑‒]/g, "");

describe.each(locales)("setting $locale text", ({ conventions }) => {
  it("changes nothing in a text that it has set", () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = typesetText(value, conventions);
        expect(typesetText(once, conventions)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it("keeps every letter, digit and sign", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(skeleton(typesetText(value, conventions))).toBe(skeleton(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives replacements in order, apart, that change something and spare objects and line ends", () => {
    fc.assert(
      fc.property(text, (value) => {
        let from = 0;
        for (const { start, end, text: replacement } of typeset(value, conventions)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(value.slice(start, end)).not.toBe(replacement);
          expect(value.slice(start, end)).not.toMatch(/[\uFFFC\u2028]/);
          from = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
