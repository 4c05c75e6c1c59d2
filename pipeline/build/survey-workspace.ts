import type { SurveyedArticle } from "../libraries/translation/survey.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { surveyArticle } from "../translate/survey-article.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import { unknownNames } from "./unknown-names.ts";

export interface SurveyRequest {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** Locales; all but the source when absent. */
  readonly locales?: readonly string[];
  /** Given each article as soon as it is read. */
  readonly onPrepared?: (prepared: PreparedArticle) => void;
}

export interface WorkspaceSurvey {
  readonly workspace: Workspace;
  readonly articles: readonly SurveyedArticle[];
}

/** How far the translations are; no value when the workspace cannot be read, or lacks what is asked for. What else is wrong with it `check` says. */
export async function surveyWorkspace(request: SurveyRequest): Promise<Checked<WorkspaceSurvey | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(request.root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames(request, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const { publication } = workspace;
  const locales = targetLocales(workspace, request.locales);
  const found: Diagnostic[] = [...diagnostics];
  const articles: SurveyedArticle[] = [];
  for (const name of workspace.articles) {
    if (request.articles !== undefined && !request.articles.includes(name)) continue;
    const { value: files, diagnostics: unread } = await readArticle(workspace, name);
    found.push(...unread);
    if (files === undefined) continue;
    const { value: prepared, diagnostics: unclear } = prepareArticle(files, publication.source);
    found.push(...unclear);
    request.onPrepared?.(prepared);
    articles.push(surveyArticle(prepared, publication, locales));
  }
  return { value: { workspace, articles }, diagnostics: found.filter(isInTheWay) };
}

/** The locales that are translated into, or those of them that are wanted. */
export function targetLocales({ publication }: Pick<Workspace, "publication">, wanted?: readonly string[]): Locale[] {
  return publication.locales.filter((locale) => locale !== publication.source && (wanted?.includes(locale) ?? true));
}

/** Whether a finding says that something could not be read, so that the survey knows less than it should. */
function isInTheWay({ ruleId }: Diagnostic): boolean {
  return ["article-has-text", "file-is-readable", "publication-is-valid", "translation-is-readable"].includes(ruleId);
}
