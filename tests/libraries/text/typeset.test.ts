import { describe, expect, it } from "vitest";
import { typeset, typesetText } from "../../../pipeline/libraries/text/typeset.ts";
import type { TypographyConventions } from "../../../pipeline/model/locale.ts";
import { conventionsOf } from "../../support/conventions.ts";

const english = conventionsOf("en").typography;
const nothing: TypographyConventions = {
  quotes: [{ open: "“", close: "”" }],
  apostrophe: "’",
  elisions: [],
  ellipsis: "…",
  dash: " – ",
  range: "–",
  beforeMarks: [],
  bindNext: [],
  bindPrevious: [],
  afterNumber: [],
  beforeNumber: [],
  abbreviations: [],
  identifiers: [],
  initials: "",
  digitGroups: "",
};

describe("the conventions' data", () => {
  it("bind a dash that ends an insertion before a mark", () => {
    expect(typesetText("Sie kam – zu spät –, und ging.", conventionsOf("de").typography)).toBe("Sie kam\u00A0– zu spät\u00A0–, und ging.");
  });

  it("close a dash up where it has no spaces", () => {
    const close = { ...english, dash: "—" };
    expect(typesetText("word – word - word -- word—word", close)).toBe("word—word—word—word—word");
    expect(typesetText("the years 10 – 12", close)).toBe("the years 10 – 12");
  });

  it("begin again with the first pair in a deeper quotation than there are pairs", () => {
    expect(typesetText('"a "b "c" d" e"', english)).toBe("“a ‘b “c” d’ e”");
    expect(typesetText('"a "b" c"', nothing)).toBe("“a “b” c”");
  });

  it("leave alone what they do not speak of", () => {
    const text = "В мире 10 km, p. 5, z. B., А. С. Пушкин, 4 000, J. S. Bach";
    expect(typeset(text, nothing)).toEqual([]);
  });

  it("treat words as words, whatever characters they are made of", () => {
    const hostile = {
      ...nothing,
      bindNext: [".*", "(a+)+$", "[а-я]"],
      afterNumber: [{ words: ["^", "__proto__", "constructor"], space: "" }],
    };
    expect(typesetText("в мире aaaa 5 км 5 m", hostile)).toBe("в мире aaaa 5 км 5 m");
    expect(typesetText("5 constructor 5 __proto__", hostile)).toBe("5constructor 5__proto__");
  });

  it("know a word by its whole and by its longest form", () => {
    const ru = conventionsOf("ru").typography;
    expect(typesetText("5 метров, 5 млнов, 5 м", ru)).toBe("5 метров, 5 млнов, 5\u00A0м");
    expect(typesetText("до н. э. и до неё", ru)).toBe("до\u00A0н.\u00A0э. и\u00A0до\u00A0неё");
  });
});

describe("quotations that nobody can be sure of", () => {
  it("stay as typed when a second look would read them otherwise", () => {
    // The apostrophe after "dog" would close the quotation once that has the single marks of its depth.
    expect(typesetText(`"a "the dog' rights" don't b"`, english)).toBe(`"a "the dog' rights" don’t b"`);
  });

  it("do not disturb the pairs beside them", () => {
    expect(typesetText('a 12" gun and "the word"', english)).toBe('a 12" gun and “the word”');
    expect(typesetText('"open and "closed" said', english)).toBe("“open and ‘closed’ said");
    expect(typesetText('x = " and "y"', english)).toBe('x = " and “y”');
  });
});

describe("hostile texts of 100,000 characters", () => {
  const units = [
    '"',
    "'",
    "('",
    '("',
    `'a"b«`,
    "'a ",
    " ",
    ".",
    "...",
    "-",
    "a-",
    "1-",
    "1.",
    "3 000 ",
    "a@",
    "a/",
    'a="',
    "a://",
    "!",
    "A. ",
    "av. ",
    "X km ",
    "1%",
    "— ",
  ];

  it.each(units)("made of %j are set in linear time", (unit) => {
    const text = `/${unit.repeat(100_000 / unit.length)}`;
    for (const locale of ["en", "fr"]) {
      const start = performance.now();
      typeset(text, conventionsOf(locale).typography);
      // A quadratic rule takes a minute.
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
