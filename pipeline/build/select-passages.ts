import type { SurveyedArticle, SurveyedPassage } from "../libraries/translation/survey.ts";
import type { ChangeClass } from "../model/change.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import { type SurveyRequest, surveyWorkspace, type WorkspaceSurvey } from "./survey-workspace.ts";

/** Which stale passages are meant. */
export interface PassageRequest extends Pick<SurveyRequest, "root" | "locales" | "onPrepared"> {
  /** Articles and ids of units; all when empty. */
  readonly names: readonly string[];
  /** Only changes of these classes; all when absent. */
  readonly classes?: readonly ChangeClass[];
}

export interface PassageSelection extends WorkspaceSurvey {
  /** Whether a passage is among those that are meant. */
  readonly isMeant: (article: SurveyedArticle, passage: SurveyedPassage) => boolean;
}

/** Surveys a workspace for passages by article, id and class; no value when it cannot be read, or lacks what is named. */
export async function selectPassages({ names, classes, ...request }: PassageRequest): Promise<Checked<PassageSelection | undefined>> {
  // An article may be called as an id is written: only the survey of all can tell.
  const articles = names.some((name) => /^k[a-z0-9]{7}$/.test(name)) || names.length === 0 ? {} : { articles: names };
  const { value: survey, diagnostics } = await surveyWorkspace({ ...request, ...articles });
  if (survey === undefined) return { value: undefined, diagnostics };
  const known = new Set<string>(survey.articles.flatMap(({ article, locales }) => [article, ...idsOf(locales)]));
  const strange = names.filter((name) => !known.has(name));
  if (strange.length > 0) return { value: undefined, diagnostics: strange.map(unknownName) };
  const wanted = new Set(names);
  const isMeant: PassageSelection["isMeant"] = ({ article }, { unit, grade }) => {
    if (wanted.size > 0 && !wanted.has(article) && !wanted.has(unit.id)) return false;
    return classes === undefined || (grade.state === "stale" && classes.includes(grade.change.class));
  };
  return { value: { ...survey, isMeant }, diagnostics };
}

function idsOf(locales: SurveyedArticle["locales"]): readonly string[] {
  return locales.flatMap(({ passages }) => passages.map(({ unit }) => unit.id));
}

function unknownName(name: string): Diagnostic {
  return {
    ruleId: "request-is-known",
    severity: "error",
    place: { file: "publication.yaml" },
    reason: `Unexpected \`${name}\`, expected an article or the id of a passage (\`msgctxt\` in a PO file).`,
    note: "`tetrapla diff` shows the ids of what is stale.",
  };
}
