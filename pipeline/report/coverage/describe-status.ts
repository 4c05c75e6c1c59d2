import { coverageOf } from "../../libraries/translation/coverage.ts";
import type { SurveyedArticle, SurveyedLocale } from "../../libraries/translation/survey.ts";
import { countsOf } from "./counts-schema.ts";
import { type CommandScope, nextSteps } from "./next-steps.ts";
import type { StatusDocument } from "./status-schema.ts";

/** What a status is made of. */
export interface StatusMatter {
  readonly articles: readonly SurveyedArticle[];
  readonly scope: CommandScope;
  /** Stands for the publication's own share in every locale. */
  readonly minCoverage?: number;
  readonly toolVersion: string;
}

/** How far the translations are, and what to do next, as data. */
export function describeStatus({ articles, scope, minCoverage, toolVersion }: StatusMatter): StatusDocument {
  return {
    version: 1,
    tool: { name: "tetrapla", version: toolVersion },
    articles: articles.map(({ article, file, isRegistered, edit, locales }) => ({
      article,
      file,
      registered: isRegistered,
      edit,
      locales: locales.map((survey) => describeLocale(survey, minCoverage ?? survey.minCoverage)),
    })),
    next: nextSteps(articles, scope).map((step) => ({ ...step })),
  };
}

function describeLocale(
  { locale, file, passages, isBehind }: SurveyedLocale,
  minCoverage: number,
): StatusDocument["articles"][0]["locales"][0] {
  const follows = passages.filter((passage) => passage.follows).length;
  return { locale, file, ...countsOf(coverageOf(passages), minCoverage), behind: isBehind, follows };
}
