import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBibtex } from "../../../pipeline/libraries/codec/bibtex.ts";
import type { Place } from "../../../pipeline/model/diagnostic.ts";
import type { Reference } from "../../../pipeline/model/reference.ts";

const read = (text: string) => readBibtex({ path: "a.bib", text });
const only = (text: string): Reference => read(text).value[0] as Reference;
const told = (text: string): string[] =>
  read(text).diagnostics.map(({ place, reason }) => `${place.position?.start.line}:${place.position?.start.column} ${reason}`);
const slice = (text: string, place: Place | undefined): string => text.slice(place?.position?.start.offset, place?.position?.end.offset);

describe("forty entries of ten types", () => {
  const text = readFileSync(new URL("fixtures/forty-entries.bib", import.meta.url), "utf8");
  const { value, diagnostics } = read(text);

  test("are all read, without a word of complaint", () => {
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(40);
  });

  test("have the types of CSL", () => {
    const types = Object.fromEntries(value.map(({ key, type }) => [key.replace(/\d$/, ""), type]));
    expect(types).toEqual({
      article: "article-journal",
      book: "book",
      incollection: "chapter",
      inproceedings: "paper-conference",
      techreport: "report",
      phdthesis: "thesis",
      online: "webpage",
      misc: "document",
      manual: "report",
      patent: "patent",
    });
  });

  test("have their people", () => {
    for (const { names } of value)
      expect(names.author).toEqual([
        { family: "Müller", given: "Jörg" },
        { family: "Berg", given: "Jan", "non-dropping-particle": "van der" },
        { literal: "Reporters sans frontières" },
      ]);
    expect(value[2]?.names.editor).toEqual([{ family: "Doe", given: "Ann" }]);
  });

  test("have their dates and fields as text", () => {
    expect(value.map(({ dates }) => dates.issued?.start?.year)).toEqual(Array.from({ length: 40 }, (_, index) => 2000 + index));
    expect(value[0]?.dates.issued).toEqual({ start: { year: 2000, month: 5 } });
    expect(value[0]?.fields).toEqual({
      title: "The CSTO at 0 – a view",
      "container-title": "Journal of Eurasian Studies",
      volume: "5",
      issue: "2",
      page: "12-15",
    });
    expect(value[1]?.fields).toMatchObject({ publisher: "Cambridge University Press", "publisher-place": "Cambridge", edition: "2" });
    expect(value[2]?.fields["container-title"]).toBe("Handbook & more");
    expect(value[5]?.fields).toMatchObject({ publisher: "Université de Paris", genre: "phdthesis" });
    expect(value[6]?.fields).toMatchObject({ URL: "https://example.org/a_b?c=d%20e&f=%7E", language: "ru" });
    expect(value[6]?.dates.accessed).toEqual({ start: { year: 2010, month: 5, day: 28 } });
  });

  test("know where they and their fields stand", () => {
    for (const [index, { key, place, fieldPlaces }] of value.entries()) {
      expect(slice(text, place)).toMatch(new RegExp(`^@\\w+\\{${key},[^@]*\\}$`));
      expect(slice(text, fieldPlaces["id"])).toBe(key);
      expect(slice(text, fieldPlaces["year"])).toBe(`{${2000 + index}}`.replace(/[{}]/g, ""));
      expect(slice(text, fieldPlaces["title"])).toBe(`{The {CSTO} at ${index} -- \\emph{a view}}`);
    }
    const lines = text.split("\n");
    expect(lines[(value[10]?.fieldPlaces["id"]?.position?.start.line ?? 0) - 1]).toBe("@ARTICLE{article1,");
  });
});

test.each([
  [String.raw`{\'E}tudes d'\oe uvres, {\v{S}}o{\ss}`, "Études d'œuvres, Šoß"],
  [`A~B -- C --- D`, "A\u00A0B – C — D"],
  [String.raw`\emph{Old} \textbf{new} {Protected} \textsc{Caps}`, "Old new Protected Caps"],
  [String.raw`50\% \& \$5 \_ \#1`, "50% & $5 _ #1"],
  [String.raw`\enquote{x} and ${"``y''"} \dots{} z\ldots`, "“x” and “y” … z…"],
  [String.raw`hy\-phen A\,B C\ D E\/F`, "hyphen A\u00A0B C D EF"],
  [`H$_2$O and $x^{2}$`, "H₂O and x²"],
  ["<i>not markup</i> & {a} < b", "<i>not markup</i> & a < b"],
])("the LaTeX of %j becomes text", (latex, expected) => {
  const reference = only(`@misc{k, title = {${latex}}}`);
  expect(reference.fields["title"]).toBe(expected);
});

test("quotes, joined strings, other brackets and letter case are BibTeX, too", () => {
  const { value, diagnostics } = read(
    '@STRING(x = "X " # {Y})\n@Misc( k , Title = "A {"quoted"} b" # " " # x # 12, MONTH = feb # "", year = 2010 )',
  );
  expect(diagnostics).toEqual([]);
  expect(value[0]?.fields["title"]).toBe('A "quoted" b X Y12');
  expect(value[0]?.dates.issued).toEqual({ start: { year: 2010, month: 2 } });
});

test("an entry with nothing but its key is an entry, with its comma and without", () => {
  expect(read("@misc{one}\n@misc{two,}").value.map(({ key, fields }) => [key, fields])).toEqual([
    ["one", {}],
    ["two", {}],
  ]);
  expect(told("@misc{one}\n@misc{two,}")).toEqual([]);
});

test("`and others` stays known", () => {
  expect(only("@misc{k, author = {Doe, Ann and others}}").names.author).toEqual([{ family: "Doe", given: "Ann" }, { literal: "others" }]);
});

test("BibLaTeX's dates, newspapers, archives and arXiv are read", () => {
  const reference = only(
    "@article{k, title={T}, entrysubtype={newspaper}, date={2010-01/2010-03}, archiveurl={https://web.archive.org/x}, eprint={1234.5}, eprinttype={arxiv}}",
  );
  expect(reference.type).toBe("article-newspaper");
  expect(reference.fields["genre"]).toBeUndefined();
  expect(reference.dates.issued).toEqual({ start: { year: 2010, month: 1 }, end: { year: 2010, month: 3 } });
  expect(reference.fields).toMatchObject({ "archive-url": "https://web.archive.org/x", URL: "https://arxiv.org/abs/1234.5" });
});

test("an entry inherits through crossref, and not the title for its own", () => {
  const { value, diagnostics } = read(
    "@inbook{d, title={Chapter}, crossref={e}}\n@book{e, title={Host}, subtitle={More}, author={Doe, Ann}, publisher={P}, year=2001}",
  );
  expect(diagnostics).toEqual([]);
  expect(value[0]?.fields).toEqual({ title: "Chapter", "container-title": "Host: More", publisher: "P" });
  expect(value[0]?.names["container-author"]).toEqual([{ family: "Doe", given: "Ann" }]);
});

test("tells what is broken at the narrowest place, and keeps the other entries and fields", () => {
  const text = `@misc{dollar, title={It costs $5}, note = undefined}
@book{open, publisher={P}, title={Unclosed, author={X}
@misc{next, title={Next \\frac{1}{2}}, crossref={gone}}
@misc{, title={No key}}
@misc{stray, title {x}, note={n}}`;
  expect(told(text)).toEqual([
    "1:21 Unexpected LaTeX in `title`, expected balanced braces and math.",
    "1:43 Unexpected abbreviation `undefined` in `note`, expected one that @string defines.",
    "2:7 Unexpected end of the entry, expected a closing brace.",
    "2:34 Unexpected value of `title`, expected text in braces or quotes.",
    "3:19 Unexpected command `\\frac` in `title`, expected text.",
    "3:48 Unexpected crossref to `gone`, expected the key of another entry of this file.",
    "4:7 Unexpected entry without a key, expected one.",
    "5:13 Unexpected text in the entry, expected `field = {value}` with commas between.",
  ]);
  const { value } = read(text);
  expect(value.map(({ key, fields }) => [key, fields])).toEqual([
    ["dollar", { title: "It costs $5" }],
    ["open", { publisher: "P" }],
    ["next", { title: "Next \\frac12" }],
    ["stray", { note: "n" }],
  ]);
});

test("names of JavaScript are only names", () => {
  const { value } = read(
    "@constructor{__proto__, title={\\toString x \\constructor y}, month={valueOf}, crossref={constructor}, __proto__={p}, hasOwnProperty={h}}",
  );
  expect(value[0]).toMatchObject({ key: "__proto__", type: "constructor" });
  expect(value[0]?.fields["title"]).toBe("\\toString x \\constructor y");
  expect("title" in {}).toBe(false);
});

test("entries that cross-refer in a circle end", () => {
  expect(told("@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}")).toHaveLength(2);
});

test("any text is read without an exception, in time that grows with its length", () => {
  const piece = fc.constantFrom(
    "@misc{k,",
    "@string{a=",
    "{",
    "}",
    '"',
    ",",
    "=",
    "title",
    "\\",
    "$",
    "#",
    "\n@book(",
    ")",
    "%",
    "é",
    "a b",
    "\\'",
    "1",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { place, fieldPlaces } of read(text).value)
        for (const { position } of [place, ...Object.values(fieldPlaces)]) {
          expect(position?.start.offset).toBeLessThanOrEqual(position?.end.offset ?? 0);
          expect(position?.end.offset).toBeLessThanOrEqual(text.length);
        }
    }),
    { numRuns: 300 },
  );
  for (const hostile of [
    "@a{x".repeat(20_000),
    "\n@a{x,".repeat(2_000),
    `@misc{x, title={${"{".repeat(20_000)}`,
    `@misc{x, t=${'"'.repeat(50_000)}`,
  ]) {
    const start = performance.now();
    read(hostile);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
