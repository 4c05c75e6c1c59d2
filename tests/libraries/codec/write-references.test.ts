import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBibtex } from "../../../pipeline/libraries/codec/bibtex.ts";
import { writeBibtex } from "../../../pipeline/libraries/codec/bibtex-write.ts";
import { readCslJson } from "../../../pipeline/libraries/codec/csl-json.ts";
import { writeCslJson } from "../../../pipeline/libraries/codec/csl-write.ts";
import type { CitationKey, Reference } from "../../../pipeline/model/reference.ts";

const article: Reference = {
  key: "csto-ru" as CitationKey,
  type: "webpage",
  names: {
    author: [{ literal: "Institut & Söhne_2 {GmbH}" }, { family: "Ганнушкина", given: "Светлана" }],
    translator: [{ literal: "Tetrapla" }],
  },
  dates: { issued: { start: { year: 2026, month: 11, day: 24 } } },
  fields: { title: "50% of #1: $x^2$ ~ {ab} „Ёж“", publisher: "R&D", language: "ru", URL: "https://example.org/ru/csto.html#a_b~c" },
  place: { file: "x" },
  fieldPlaces: {},
};

describe("what is written for other programs is read as it was meant", () => {
  it("as CSL-JSON", () => {
    const { value, diagnostics } = readCslJson({ path: "x.json", text: writeCslJson([article]) });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([withoutPlaces(article)]);
  });

  it("as BibLaTeX", () => {
    const { value, diagnostics } = readBibtex({ path: "x.bib", text: writeBibtex(article) });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([withoutPlaces(article)]);
  });

  it("as CSL-JSON and BibLaTeX, with any title and name", () => {
    const words = fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((text) => /^[A-Za-z]+[^<>"'`-]*[A-Za-z]+$/.test(text));
    fc.assert(
      fc.property(words, words, (title, literal) => {
        const reference = { ...article, names: { author: [{ literal: plain(literal) }] }, fields: { title: plain(title) } };
        const csl = readCslJson({ path: "x.json", text: writeCslJson([reference]) }).value[0];
        const bib = readBibtex({ path: "x.bib", text: writeBibtex(reference) }).value[0];
        expect(csl).toMatchObject(withoutPlaces(reference));
        expect([bib?.fields["title"], bib?.names]).toEqual([reference.fields.title, reference.names]);
      }),
      { numRuns: 60 },
    );
  });

  it("only what is known: a date of a year, no address, no author", () => {
    const bare = { ...article, names: {}, dates: { issued: { start: { year: 2011 } } }, fields: { title: "T" } };
    expect(writeBibtex(bare)).toBe("@misc{csto-ru,\n  title = {{T}},\n  date = {2011},\n}\n");
    expect(JSON.parse(writeCslJson([bare]))).toEqual([{ id: "csto-ru", type: "webpage", title: "T", issued: { "date-parts": [[2011]] } }]);
  });
});

function withoutPlaces({ key, type, names, dates, fields }: Reference): object {
  return { key, type, names, dates, fields };
}

/** Spaces in a row are one for every reader of references. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
