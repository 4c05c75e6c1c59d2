import { writeUnitNotes } from "../libraries/codec/unit-notes.ts";
import type { XliffFile, XliffState, XliffUnit } from "../libraries/codec/xliff.ts";
import { knownLabels } from "../libraries/markdown/known-labels.ts";
import { wordDiff, writeWordDiff } from "../libraries/text/word-diff.ts";
import type { PassageGrade } from "../libraries/translation/grade-passage.ts";
import type { SurveyedLocale, SurveyedPassage } from "../libraries/translation/survey.ts";
import type { Article } from "../model/article.ts";
import type { LinkMap } from "../model/publication.ts";
import { codedPassage, codedTranslation, comparable, fingerprint, flatten, type PassageContext } from "./coded-passage.ts";
import { exchangeContexts } from "./exchange-contexts.ts";

/** An article and how far it is in one language. */
export interface ExportedLocale {
  readonly article: Article;
  readonly survey: SurveyedLocale;
  readonly links: LinkMap;
}

/** The passages of an article that a translator gets, with what there is of their translations. */
export function exportXliff({ article, survey, links }: ExportedLocale, passages: readonly SurveyedPassage[]): XliffFile {
  const context: PassageContext = { known: knownLabels(article.tree), links };
  return {
    original: article.file.path,
    sourceLanguage: article.locale,
    targetLanguage: survey.locale,
    units: passages.map((passage) => exportPassage(passage, context)),
  };
}

function exportPassage({ unit, grade, translated }: SurveyedPassage, context: PassageContext): XliffUnit {
  const source = codedPassage(unit, unit.text, context);
  const text = translated?.target ?? "";
  const target = codedTranslation(unit, source, text, context);
  const state = xliffState(grade);
  const qualifier = qualifiers[grade.state];
  const base = {
    id: unit.id,
    source,
    target,
    state,
    ...(qualifier === undefined ? {} : { qualifier }),
    sourceNotes: writeUnitNotes(unit).filter((note) => !note.startsWith("anchor: ")),
    targetNotes: targetNotes({ unit, grade, translated }),
    contexts: {
      // Without codes the source is the passage, character by character.
      ...(source.every(({ type }) => type === "text") ? {} : { [exchangeContexts.passage]: unit.text }),
      [exchangeContexts.translation]: `${state} ${fingerprint(comparable(flatten(target)))}`,
    },
  };
  if (grade.state !== "stale") return base;
  const made = codedPassage(unit, grade.made, context);
  return { ...base, previous: { source: made, target: codedTranslation(unit, made, text, context) } };
}

/** What XLIFF calls the state of a translation. */
function xliffState({ state }: Pick<PassageGrade, "state">): XliffState {
  if (state === "missing") return "new";
  return state === "current" ? "translated" : "needs-review-translation";
}

const qualifiers: Partial<Record<PassageGrade["state"], string>> = { suggested: "fuzzy-match", invalid: "rejected-inaccurate" };

function targetNotes({
  unit,
  grade,
  translated,
}: Pick<SurveyedPassage, "unit" | "grade"> & { translated: SurveyedPassage["translated"] }): string[] {
  const changed =
    grade.state === "stale" ? [`The passage has changed since it was translated: ${writeWordDiff(wordDiff(grade.made, unit.text))}`] : [];
  return [...changed, ...(translated?.comments.map((comment) => comment.text) ?? [])];
}
