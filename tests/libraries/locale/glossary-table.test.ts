import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../../pipeline/libraries/codec/csv.ts";
import { editGlossary } from "../../../pipeline/libraries/locale/edit-glossary.ts";
import { readGlossaryTable, writeGlossaryTable } from "../../../pipeline/libraries/locale/glossary-table.ts";
import { readGlossary } from "../../../pipeline/libraries/locale/read-glossary.ts";
import type { GlossaryTerm, Locale } from "../../../pipeline/model/locale.ts";

const locales = ["de", "ru"] as Locale[];
const rowsOf = (text: string) => {
  const table = readCsv(text);
  if ("problem" in table) throw new Error(table.problem.reason);
  return table.rows;
};
const textsOf = (text: string): string[][] => rowsOf(text).map((row) => row.map((cell) => cell.text));
const termsOf = (text: string): readonly GlossaryTerm[] => readGlossary({ path: "glossary.yaml", text }).value;
const plain = (terms: readonly GlossaryTerm[]) =>
  terms.map(({ term, match, note = "", translations }) => ({
    term,
    match,
    note,
    translations: [...translations]
      .filter(([, { use }]) => use !== "")
      .sort(([left], [right]) => String(left).localeCompare(String(right))),
  }));
const word = fc.constantFrom(
  "a",
  "b c",
  "x*",
  "d|e",
  "back\\slash",
  "=1+1",
  "-x",
  "@y",
  "'=z",
  "'",
  '"',
  "# no",
  "{x}",
  "[y]",
  ", z",
  "no: yes",
  "null",
  "ё",
  "*",
  "&a",
  "1",
);

describe("a table", () => {
  test("gives back every cell, also one that a spreadsheet would compute", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."=+-@'\",;\t\r\n aя") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const named = [["one", "two"], ...rows.map(([first = "", ...others]) => [`x${first}`, ...others])];
        expect(textsOf(writeCsv(named))).toEqual(named);
      }),
    );
  });

  test("never has a cell that a spreadsheet would compute", () => {
    for (const text of ["=1", "+1", "-1", "@a", "\t=1", "\r1", "'=1"]) expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  test("is read with the separator that a spreadsheet of any country writes", () => {
    for (const separator of [",", ";", "\t"])
      expect(textsOf(`a${separator}b\n"x${separator}y"${separator}\n`)).toEqual([
        ["a", "b"],
        [`x${separator}y`, ""],
      ]);
  });

  test("that is broken says where", () => {
    expect(readCsv('a\n"x')).toHaveProperty("problem.start", 2);
    expect(readCsv('a\n"x"y\n')).toHaveProperty("problem.reason", "Unexpected text behind a quotation mark, expected the end of the cell.");
  });
});

describe("a glossary", () => {
  const translation = fc.record({ use: word, match: fc.array(word, { maxLength: 2 }), avoid: fc.array(word, { maxLength: 2 }) });
  const term = fc.record({
    term: word,
    match: fc.array(word, { maxLength: 2 }),
    note: fc.constantFrom("", "so", "= it"),
    de: fc.option(translation),
    ru: fc.option(translation),
  });
  const table = (terms: readonly GlossaryTerm[]) => readGlossaryTable(rowsOf(writeCsv(writeGlossaryTable(terms, locales))), locales);

  test("is the same after a spreadsheet, byte by byte", () => {
    for (const text of [
      readFileSync("translations/glossary.yaml", "utf8"),
      "- term: a\n  match: b\n  ru: { use: x, match: y }\n",
      "[{ term: a, de: b }]",
    ]) {
      expect(editGlossary({ path: "glossary.yaml", text }, table(termsOf(text)).rows)).toBe(text);
    }
  });

  test("says what a table says, whatever it said before", () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: (each) => each.term, maxLength: 4 }), fc.nat(4), (terms, kept) => {
        const all: GlossaryTerm[] = terms.map(({ de, ru, ...rest }) => ({
          ...rest,
          place: { file: "" },
          translations: new Map(
            [
              ["de", de],
              ["ru", ru],
            ].filter(([, each]) => each !== null) as [Locale, NonNullable<typeof de>][],
          ),
        }));
        const { rows, problems } = table(all);
        expect(problems).toEqual([]);
        // Some terms are there before, with nothing but their names.
        const before = terms
          .slice(0, kept)
          .map((each) => `- term: ${JSON.stringify(each.term)}\n  de: old\n`)
          .join("");
        const after = termsOf(editGlossary({ path: "glossary.yaml", text: before }, rows));
        const wanted = plain(all).map((each, index) => {
          const hasOwn = each.translations.some(([locale]) => locale === "de");
          return index >= kept || hasOwn
            ? each
            : {
                ...each,
                translations: [["de", { use: "old", match: [], avoid: [] }], ...each.translations].sort(([left], [right]) =>
                  String(left).localeCompare(String(right)),
                ),
              };
        });
        expect(plain(after)).toEqual(wanted);
      }),
    );
  });

  test("refuses columns, rows and cells that it does not know, and takes the others", () => {
    const { rows, problems } = readGlossaryTable(rowsOf("term,es,ru,ru,__proto__\na,x,у,z,p\n,,,,\na,,,\nb,,,,,too much\n"), locales);
    expect(rows.map((row) => [row.term, row.translations.get("ru" as Locale)?.use])).toEqual([["a", "у"]]);
    expect(problems.map(({ reason }) => reason.split(",")[0])).toEqual([
      "Unexpected column `es`",
      "Unexpected second column `ru`",
      "Unexpected column `__proto__`",
      "Unexpected second row for `a`",
      "Unexpected cell",
    ]);
  });
});
