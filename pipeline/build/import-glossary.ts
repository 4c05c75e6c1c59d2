import { readCsv } from "../libraries/codec/csv.ts";
import { editGlossary } from "../libraries/locale/edit-glossary.ts";
import { type GlossaryRow, readGlossaryTable } from "../libraries/locale/glossary-table.ts";
import { readGlossary } from "../libraries/locale/read-glossary.ts";
import { placeAt } from "../libraries/text/place-at.ts";
import type { SourceFile } from "../model/file.ts";
import type { GlossaryTerm } from "../model/locale.ts";
import type { Workspace } from "../model/workspace.ts";
import { type ImportedPassage, refuse } from "../translate/imported.ts";
import type { ImportOptions, ReadImport } from "./import-one.ts";

/** What a table makes of the glossary. */
export interface GlossaryImport extends ReadImport {
  /** The text of `translations/glossary.yaml`; nothing when it stays as it is. */
  readonly text?: string;
}

/** Imports a table of terms; `present` is the glossary as it is now. A term that the table lacks stays. */
export function importGlossary(
  file: SourceFile,
  present: SourceFile | undefined,
  workspace: Workspace,
  { locale }: ImportOptions,
): GlossaryImport {
  const glossary = present ?? { path: "translations/glossary.yaml", text: "" };
  const known = present === undefined ? { value: [], diagnostics: [] } : readGlossary(present);
  const [broken] = known.diagnostics;
  if (broken !== undefined) return { passages: [], failure: broken };
  const table = readCsv(file.text);
  if ("problem" in table) {
    const { start, end, reason, note } = table.problem;
    return { passages: [], failure: { ruleId: "import-is-readable", severity: "error", place: placeAt(file, start, end), reason, note } };
  }
  const { source, locales } = workspace.publication;
  const { rows, problems } = readGlossaryTable(
    table.rows,
    locales.filter((each) => each !== source),
  );
  const wanted = locale === undefined ? rows : rows.map((row) => ({ ...row, translations: only(row, locale) }));
  const terms = new Map(known.value.map((term) => [term.term, term]));
  const text = editGlossary(glossary, wanted);
  const after = readGlossary({ path: glossary.path, text });
  if (after.diagnostics.length > 0 || !says(after.value, wanted)) throw new Error("an edited glossary says what the table says");
  const passages = wanted.map(({ term, start, end }): ImportedPassage => {
    const now = after.value.find((each) => each.term === term);
    const isSame = JSON.stringify(plain(terms.get(term))) === JSON.stringify(plain(now));
    return { outcome: isSame ? "unchanged" : "taken", start, end };
  });
  const refused = problems.map((problem) => refuse(problem, file, { ...problem, range: problem }));
  return { passages: [...passages, ...refused], ...(text === glossary.text ? {} : { text }) };
}

function only({ translations }: GlossaryRow, locale: string): GlossaryRow["translations"] {
  return new Map([...translations].filter(([name]) => name === locale));
}

/** Whether a glossary has what rows say. */
function says(terms: readonly GlossaryTerm[], rows: readonly GlossaryRow[]): boolean {
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  return rows.every(({ term, translations }) =>
    [...translations].every(([locale, translation]) => {
      const found = byTerm.get(term)?.translations.get(locale);
      return JSON.stringify(found) === JSON.stringify(translation);
    }),
  );
}

function plain(term: GlossaryTerm | undefined): unknown {
  return term === undefined ? undefined : [term.match, term.note ?? "", [...term.translations]];
}
