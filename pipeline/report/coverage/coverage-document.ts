import { addCoverages, type Coverage, coverageOf } from "../../libraries/translation/coverage.ts";
import { passageProgress, type SurveyedArticle, type SurveyedLocale } from "../../libraries/translation/survey.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Locale } from "../../model/locale.ts";
import { toFinding } from "../json.ts";
import { sortFindings } from "../sort-findings.ts";
import { countsOf } from "./counts-schema.ts";
import type { CoverageDocument, LocaleCoverage } from "./coverage-schema.ts";
import { stalePassages } from "./stale-passages.ts";

/** What a report is made of. */
export interface CoverageMatter {
  readonly title: string;
  readonly source: Locale;
  readonly locales: readonly Locale[];
  readonly articles: readonly SurveyedArticle[];
  readonly findings: readonly Diagnostic[];
  readonly toolVersion: string;
  /** An earlier report, for the trend. */
  readonly baseline?: CoverageDocument;
}

/** How far the translations are, as data from which every format of the report is made. */
export function describeCoverage(matter: CoverageMatter): CoverageDocument {
  const { title, source, locales, toolVersion } = matter;
  return {
    version: 1,
    tool: { name: "tetrapla", version: toolVersion },
    title,
    source,
    locales: locales.map((locale) => describeLocale(locale, matter)),
  };
}

function describeLocale(locale: Locale, { articles, findings, baseline }: CoverageMatter): LocaleCoverage {
  const own = articles.flatMap((article) => {
    const survey = article.locales.find((each) => each.locale === locale);
    return survey === undefined ? [] : [{ article, survey, coverage: coverageOf(survey.passages) }];
  });
  const minCoverage = own[0]?.survey.minCoverage ?? 0;
  const counted = own.map(({ article, survey, coverage }) => ({
    article: article.article,
    file: survey.file,
    ...countsOf(coverage, survey.minCoverage),
  }));
  const coverage = addCoverages(own.map((each) => each.coverage));
  const before = baseline?.locales.find((each) => each.locale === locale);
  return {
    locale,
    ...countsOf(coverage, minCoverage),
    belowMinimum: counted.some(({ belowMinimum }) => belowMinimum),
    ...(before === undefined ? {} : { trend: trendOf(coverage, before, countsOf(coverage, 0).coverage) }),
    articles: counted,
    passages: own.flatMap(({ article, survey }) => stalePassages(article, survey)),
    findings: sortFindings(findings.filter((finding) => isFor(finding, locale, own))).map(toFinding),
  };
}

function trendOf(now: Coverage, before: LocaleCoverage, share: number): NonNullable<LocaleCoverage["trend"]> {
  const since = passageProgress.map((state) => {
    const [left, right] = [before.progress[state], now.progress[state]];
    return [state, { units: right.units - left.units, words: right.words - left.words }] as const;
  });
  return { coverage: share - before.coverage, progress: Object.fromEntries(since) as NonNullable<LocaleCoverage["trend"]>["progress"] };
}

/** The counts themselves say what is missing and what is stale. */
const counted: ReadonlySet<string> = new Set(["translation-is-current", "unit-is-translated"]);

/** Whether a finding is for a locale's translators: open, and in one of their files. */
function isFor({ ruleId, place, waived }: Diagnostic, locale: Locale, own: readonly { readonly survey: SurveyedLocale }[]): boolean {
  if (waived !== undefined || counted.has(ruleId)) return false;
  return place.file.startsWith(`translations/${locale}/`) || own.some(({ survey }) => survey.file === place.file);
}
