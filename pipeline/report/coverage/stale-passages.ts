import { wordDiff } from "../../libraries/text/word-diff.ts";
import type { SurveyedArticle, SurveyedLocale, SurveyedPassage } from "../../libraries/translation/survey.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { StalePassage } from "./coverage-schema.ts";

/** The passages of an article in a locale whose translations are of earlier texts, each with what has changed since. */
export function stalePassages({ article }: SurveyedArticle, { locale, file, passages }: SurveyedLocale): StalePassage[] {
  return passages.flatMap((passage) => describe(passage, article, locale, file) ?? []);
}

function describe(
  { unit, words, grade, translated, follows }: SurveyedPassage,
  article: string,
  locale: string,
  file: string,
): StalePassage | undefined {
  if (grade.state !== "stale") return undefined;
  return {
    id: unit.id,
    article,
    locale,
    kind: unit.kind,
    trail: [...unit.trail],
    class: grade.change.class,
    similarity: grade.change.similarity,
    words,
    publishable: grade.isPublishable,
    follows,
    source: toPlace(unit.place),
    target: toPlace(translated?.places.target ?? { file }),
    diff: wordDiff(grade.made, unit.text).map(({ kind, text }) => ({ kind, text })),
    translation: translated?.target ?? "",
  };
}

function toPlace({ file, position }: Place): StalePassage["source"] {
  return { file, ...(position === undefined ? {} : { line: position.start.line, column: position.start.column }) };
}
