import type { GlossaryTerm, GlossaryTranslation, Locale } from "../../model/locale.ts";
import type { CsvCell, CsvProblem } from "../codec/csv.ts";

/** What a row of a table says of a term; what it is silent about is absent. */
export interface GlossaryRow {
  readonly term: string;
  readonly match?: readonly string[];
  readonly note?: string;
  readonly translations: ReadonlyMap<Locale, GlossaryTranslation>;
  readonly start: number;
  readonly end: number;
}

/** Rows that can be used, and what is wrong with the others and with columns. */
export interface GlossaryTable {
  readonly rows: readonly GlossaryRow[];
  readonly problems: readonly CsvProblem[];
}

const parts = ["match", "avoid"] as const;

/** A glossary as a table: a row a term, its forms divided by `|`. */
export function writeGlossaryTable(terms: readonly GlossaryTerm[], locales: readonly Locale[]): string[][] {
  const heading = ["term", "match", "note", ...locales.flatMap((locale) => [locale, ...parts.map((part) => `${locale} ${part}`)])];
  const rows = terms.map(({ term, match, note = "", translations }) => [
    term,
    writeForms(match),
    note,
    ...locales.flatMap((locale) => {
      const { use = "", match: own = [], avoid = [] } = translations.get(locale) ?? {};
      return [use, writeForms(own), writeForms(avoid)];
    }),
  ]);
  return [heading, ...rows];
}

/** Reads such a table, whatever the order of its columns. A blank translation says nothing; one that is there says all of its language. */
export function readGlossaryTable([heading = [], ...rows]: readonly (readonly CsvCell[])[], locales: readonly Locale[]): GlossaryTable {
  const known = new Set(["term", "match", "note", ...locales.flatMap((locale) => [locale, ...parts.map((part) => `${locale} ${part}`)])]);
  const names = heading.map(({ text }) => text.trim());
  const problems: CsvProblem[] = heading.flatMap((cell, index) => {
    const name = names[index] ?? "";
    if (name === "" || (known.has(name) && names.indexOf(name) === index)) return [];
    const what = known.has(name) ? "second column" : "column";
    const reason = `Unexpected ${what} \`${name}\`, expected ${[...known].map((each) => `\`${each}\``).join(", ")}, each once.`;
    return [{ ...rangeOf(cell), reason, note: "Correct the heading, or remove the column." }];
  });
  if (!names.includes("term")) {
    const reason = "Unexpected table without a column `term`, expected one.";
    return { rows: [], problems: [{ start: 0, end: heading[0]?.end ?? 0, reason, note: "Head the column of the terms with `term`." }] };
  }
  const found = new Map<string, GlossaryRow>();
  for (const cells of rows) {
    const row = readRow(cells, names, locales);
    const problem = faultOf(row, cells, names, found);
    if (problem === undefined) found.set(row.term, row);
    else problems.push(problem);
  }
  return { rows: [...found.values()], problems };
}

function readRow(cells: readonly CsvCell[], names: readonly string[], locales: readonly Locale[]): GlossaryRow {
  const cell = (name: string): string | undefined => {
    const index = names.indexOf(name);
    return index < 0 ? undefined : (cells[index]?.text.replace(/\s+/g, " ").trim() ?? "");
  };
  const [match, note] = [cell("match"), cell("note")];
  const translations = locales.flatMap((locale): [Locale, GlossaryTranslation][] => {
    const use = cell(locale);
    if (use === undefined || use === "") return [];
    return [[locale, { use, match: readForms(cell(`${locale} match`)), avoid: readForms(cell(`${locale} avoid`)) }]];
  });
  return {
    term: cell("term") ?? "",
    ...(match === undefined ? {} : { match: readForms(match) }),
    ...(note === undefined ? {} : { note }),
    translations: new Map(translations),
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
  };
}

function faultOf(
  row: GlossaryRow,
  cells: readonly CsvCell[],
  names: readonly string[],
  found: ReadonlyMap<string, GlossaryRow>,
): CsvProblem | undefined {
  const range = rangeOf(row);
  const extra = cells[names.length];
  if (row.term === "")
    return { ...range, reason: "Unexpected row without a term, expected one in the column `term`.", note: "Write the term." };
  if (found.has(row.term))
    return { ...range, reason: `Unexpected second row for \`${row.term}\`, expected one.`, note: "Put both rows into one." };
  if (extra === undefined) return undefined;
  return { ...rangeOf(extra), reason: `Unexpected cell, expected ${names.length} in this row.`, note: "Quote a cell that holds a comma." };
}

function writeForms(forms: readonly string[]): string {
  return forms.map((form) => form.replace(/[\\|]/g, "\\$&")).join(" | ");
}

function readForms(cell = ""): string[] {
  const forms = cell.match(/(?:\\.|[^\\|])+/g) ?? [];
  return forms.map((form) => form.trim().replace(/\\(.)/g, "$1")).filter((form) => form !== "");
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  return { start, end };
}
