import type { SurveyedArticle } from "../libraries/translation/survey.ts";
import type { Checked } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { Workspace } from "../model/workspace.ts";
import { surveyArticle } from "../translate/survey-article.ts";
import { CheckSession, type SessionOptions } from "./check-session.ts";
import { targetLocales } from "./survey-workspace.ts";
import { unknownNames } from "./unknown-names.ts";

export interface ReportRequest extends Pick<SessionOptions, "onProgress"> {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** Locales; all but the source when absent. */
  readonly locales?: readonly string[];
}

export interface ReportedWorkspace {
  readonly workspace: Workspace;
  readonly locales: readonly Locale[];
  readonly articles: readonly SurveyedArticle[];
}

/** How far the translations are, and everything that `check` finds, in one go; no value when the workspace cannot be read. */
export async function reportWorkspace({
  root,
  articles,
  locales,
  onProgress,
}: ReportRequest): Promise<Checked<ReportedWorkspace | undefined>> {
  const surveyed: SurveyedArticle[] = [];
  const session = new CheckSession(root, {
    ...(onProgress === undefined ? {} : { onProgress }),
    onPrepared: (prepared, { publication }) => surveyed.push(surveyArticle(prepared, publication, targetLocales({ publication }, locales))),
  });
  const { value: workspace, diagnostics } = await session.check(articles);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames({ ...(locales === undefined ? {} : { locales }) }, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  return { value: { workspace, locales: targetLocales(workspace, locales), articles: surveyed }, diagnostics };
}
