import { describe, expect, it } from "vitest";
import { prepare } from "../../support/prepared-article.ts";

function read(lines: string): ReturnType<typeof prepare> {
  return prepare({ markdown: `---\ntitle: T\n${lines}\n---\n\nText.\n` });
}

/** What is said of front matter, with the line. */
function findings(lines: string): string[] {
  return read(lines).diagnostics.map(({ place, reason }) => `${place.position?.start.line}:${place.position?.start.column} ${reason}`);
}

describe("ISBNs of front matter", () => {
  it("are read in any form, of ten or thirteen digits, by edition and format", () => {
    expect(
      read("isbn:\n  en: { epub: 978-3-16-148410-0, pdf: 0-306-40615-2 }\n  de: { epub: ISBN 978 0 14 044913 6 }").article.metadata.isbns,
    ).toEqual([
      { edition: "en", format: "epub", isbn: "9783161484100" },
      { edition: "en", format: "pdf", isbn: "9780306406157" },
      { edition: "de", format: "epub", isbn: "9780140449136" },
    ]);
  });

  it("are reported where they are none, and where two editions have the same", () => {
    expect(findings("isbn:\n  en: { epub: 978-3-16-148410-1 }")).toEqual([
      "4:15 Unexpected ISBN `978-3-16-148410-1`, expected the check digit 0 for these digits.",
    ]);
    expect(findings("isbn:\n  en: { epub: 9783161484100, pdf: 978-3-16-148410-0 }")).toEqual([
      "4:35 Unexpected ISBN `978-3-16-148410-0`, expected a number of its own: it is that of `en` as epub.",
    ]);
    expect(findings("isbn: 9783161484100")).toEqual(["3:7 Unexpected value of `isbn`, expected record."]);
    expect(findings("isbn: { en: { mobi: 9783161484100 } }")).toHaveLength(1);
  });
});

describe("a series of front matter", () => {
  it("has one title, or one for each language", () => {
    expect(read("series: Handouts").article.metadata.series).toEqual({ titles: [{ text: "Handouts" }] });
    expect(read("series: { title: { en: Handouts, ru: Материалы }, number: 3, issn: 2049-3630 }").article.metadata.series).toEqual({
      titles: [
        { locale: "en", text: "Handouts" },
        { locale: "ru", text: "Материалы" },
      ],
      number: "3",
      issn: "2049-3630",
    });
  });
});

describe("a name in parts", () => {
  it.each([
    ["{ given: Ada, family: Writer }", "Ada Writer", "Writer, Ada"],
    ["{ given: Alexander, dropping-particle: von, family: Humboldt }", "Alexander von Humboldt", "Humboldt, Alexander von"],
    ["{ given: Vincent, non-dropping-particle: van, family: Gogh }", "Vincent van Gogh", "van Gogh, Vincent"],
    ["{ given: Martin, family: King, suffix: Jr. }", "Martin King Jr.", "King, Martin, Jr."],
    ["{ surname: Plato }", "Plato", undefined],
    ["{ name: Ada Writer, fileAs: 'Writer, A.' }", "Ada Writer", "Writer, A."],
  ])("%s sorts by its surname, unless it says otherwise", (author, name, fileAs) => {
    expect(read(`authors: [${author}]`).article.metadata.contributors).toEqual([{ name, role: "aut", ...(fileAs ? { fileAs } : {}) }]);
  });
});
