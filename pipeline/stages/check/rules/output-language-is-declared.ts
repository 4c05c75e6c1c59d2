import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { DeclaredLanguage, TextRun } from "../../../model/published.ts";
import { type FoundPassage, findPassages } from "../output/find-passages.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { Finding, OutputRule, OutputSubject } from "../rule.ts";

/** A finished file says in which language it is, and so does every passage of it in another language. */
export const outputLanguageIsDeclared: OutputRule = {
  id: "output-language-is-declared",
  scope: "output",
  severity: "error",
  check(subject) {
    const wrong = ofDocument(subject);
    // Every passage inherits the language of its document.
    return wrong.length > 0 ? wrong : ofPassages(subject);
  },
};

function ofDocument(subject: OutputSubject): Finding[] {
  const { file, model } = subject;
  const expected = model?.editions[0].locales[0];
  const wanted = expected === undefined ? "a language" : `\`${expected}\``;
  const isRight = ({ lang }: DeclaredLanguage): boolean => (expected === undefined ? isTag(lang) : isSame(lang, expected));
  const wrong = file.languages.filter((declared) => !isRight(declared));
  const found = wrong.map(({ lang, by, spot }) => {
    const what = lang === "" ? `absence of a language of \`${by}\`` : `language \`${lang}\` of \`${by}\``;
    return outputFinding(subject, spot, { reason: `Unexpected ${what}, expected ${wanted}.`, note: "Build the file again." });
  });
  if (file.languages.length > 0) return found;
  return [outputFinding(subject, {}, { reason: `Unexpected absence of a language, expected ${wanted}.`, note: "Build the file again." })];
}

function ofPassages(subject: OutputSubject): Finding[] {
  const { file, model } = subject;
  if (model === undefined) return [];
  return model.editions
    .map((edition) => findPassages(file, edition).flatMap((found) => undeclared(found, subject)))
    .reduce((fewest, findings) => (findings.length < fewest.length ? findings : fewest));
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
