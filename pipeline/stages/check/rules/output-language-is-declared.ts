import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { Locale } from "../../../model/locale.ts";
import type { DeclaredLanguage, TextRun } from "../../../model/published.ts";
import { type FoundPassage, findPassages } from "../output/find-passages.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { Finding, OutputRule, OutputSubject } from "../rule.ts";

/** A finished file says in which languages it is, and so does every passage and every column of it in another language. */
export const outputLanguageIsDeclared: OutputRule = {
  id: "output-language-is-declared",
  scope: "output",
  severity: "error",
  check(subject) {
    const wrong = ofDocument(subject);
    // Every passage inherits the language of its document, and then that of its cell.
    if (wrong.length > 0) return wrong;
    const cells = ofCells(subject);
    return cells.length > 0 ? cells : ofPassages(subject);
  },
};

const note = "Build the file again.";

function ofDocument(subject: OutputSubject): Finding[] {
  const { file, model } = subject;
  const [first, ...others] = model?.columns.map(({ locale }) => locale) ?? [];
  if (file.languages.length === 0)
    return [outputFinding(subject, {}, { reason: `Unexpected absence of a language, expected ${named(first)}.`, note })];
  const own = file.languages.filter(({ by }) => by !== "dc:language");
  // A book names all its languages, the first one first.
  const ofBook = file.languages.filter(({ by }) => by === "dc:language");
  const missing = ofBook.length === 0 ? [] : others.filter((_, index) => ofBook[index + 1] === undefined);
  return [
    ...own.flatMap((declared) => compare(declared, first, subject)),
    ...ofBook.flatMap((declared, index) =>
      model === undefined || index === 0 ? compare(declared, first, subject) : compareOther(declared, others[index - 1], subject),
    ),
    ...missing.map((locale) =>
      outputFinding(subject, ofBook.at(-1)?.spot ?? {}, {
        reason: `Unexpected absence of a \`dc:language\`, expected ${named(locale)}.`,
        note,
      }),
    ),
  ];
}

function compare({ lang, by, spot }: DeclaredLanguage, expected: Locale | undefined, subject: OutputSubject): Finding[] {
  if (expected === undefined ? isTag(lang) : isSame(lang, expected)) return [];
  const what = lang === "" ? `absence of a language of \`${by}\`` : `language \`${lang}\` of \`${by}\``;
  return [outputFinding(subject, spot, { reason: `Unexpected ${what}, expected ${named(expected)}.`, note })];
}

function compareOther(declared: DeclaredLanguage, expected: Locale | undefined, subject: OutputSubject): Finding[] {
  if (expected !== undefined) return compare(declared, expected, subject);
  const reason = `Unexpected \`${declared.by}\` of \`${declared.lang}\`, expected none: the book has no passage in it.`;
  return [outputFinding(subject, declared.spot, { reason, note })];
}

function named(locale: Locale | undefined): string {
  return locale === undefined ? "a language" : `\`${locale}\``;
}

/** Cells of a row that do not say in which language they are; what stands in them is heard as the first column's. */
function ofCells(subject: OutputSubject): Finding[] {
  const { file, model } = subject;
  return file.cells.flatMap(({ column, lang, spot }): Finding[] => {
    if (lang !== "") return [];
    const expected = model?.columns[column - 1]?.locale;
    const reason = `Unexpected absence of a language of a cell in column ${column}, expected ${named(expected)}.`;
    return [
      outputFinding(subject, spot, {
        reason,
        subject: `cell ${column}`,
        note: "A screen reader would read it in the wrong voice: build the file again.",
      }),
    ];
  });
}

function ofPassages(subject: OutputSubject): Finding[] {
  const { file, model } = subject;
  const locales = model?.columns.map(({ locale }) => locale) ?? [];
  return (model?.columns ?? []).flatMap(({ editions }, column) =>
    editions
      .map((edition) =>
        findPassages(file, edition, locales)
          .filter(({ passage }) => column === 0 || passage.unit?.translatable !== false)
          .flatMap((found) => undeclared(found, subject)),
      )
      .reduce((fewest, findings) => (findings.length < fewest.length ? findings : fewest)),
  );
}

function undeclared({ passage, spans, isInOrder, text }: FoundPassage, subject: OutputSubject): Finding[] {
  if (spans === undefined || !isInOrder || !passage.hasLanguage) return [];
  return passage.pieces.flatMap(({ text: words, lang }, index): Finding[] => {
    const span = spans[index];
    const wrong = span === undefined ? undefined : text.runsOf(span).find((run) => isOtherwise(run, lang));
    if (wrong === undefined) return [];
    const declared = wrong.lang === "" ? "absence of a language" : `language \`${wrong.lang}\``;
    return [
      outputFinding(subject, wrong.spot, {
        reason: `Unexpected ${declared} of the words “${excerpt(words.trim())}”, expected \`${lang}\`.`,
        subject: passage.unit?.id ?? words,
        note: "A screen reader would read them in the wrong voice: build the file again.",
      }),
    ];
  });
}

function isOtherwise({ lang }: TextRun, expected: string): boolean {
  return !isSame(lang, expected);
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function isTag(lang: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang);
}
