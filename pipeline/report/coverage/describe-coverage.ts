import { addCoverages, type Coverage, coverageOf, currentShare, type Tally } from "../../libraries/translation/coverage.ts";
import { passageProgress, type SurveyedArticle } from "../../libraries/translation/survey.ts";
import { changeClasses } from "../../model/change.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Locale } from "../../model/locale.ts";
import { toFinding } from "../json.ts";
import { sortFindings } from "../sort-findings.ts";
import { type Counts, countsOf } from "./counts-schema.ts";
import type { CoverageDocument, LocaleCoverage, Trend } from "./coverage-schema.ts";
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
  const { title, source, toolVersion, findings } = matter;
  const locales = matter.locales.map((locale) => describeLocale(locale, matter));
  const elsewhere = findings.filter((finding) => isOpen(finding) && matter.locales.every((locale) => !isFor(finding, locale)));
  return {
    version: 1,
    tool: { name: "tetrapla", version: toolVersion },
    title,
    source,
    locales,
    findings: sortFindings(elsewhere).map(toFinding),
  };
}

function describeLocale(locale: Locale, { articles, findings, baseline }: CoverageMatter): LocaleCoverage {
  const own = articles.flatMap((article) => {
    const survey = article.locales.find((each) => each.locale === locale);
    return survey === undefined ? [] : [{ article, survey, coverage: coverageOf(survey.passages) }];
  });
  const minCoverage = own[0]?.survey.minCoverage ?? 0;
  const before = baseline?.locales.find((each) => each.locale === locale);
  const counted = own.map(({ article, survey, coverage }) => ({
    article: article.article,
    file: survey.file,
    ...countsOf(coverage, survey.minCoverage),
    ...trendSince(
      coverage,
      before?.articles.find((each) => each.article === article.article),
    ),
  }));
  const coverage = addCoverages(own.map((each) => each.coverage));
  return {
    locale,
    ...countsOf(coverage, minCoverage),
    belowMinimum: counted.some(({ belowMinimum }) => belowMinimum),
    ...trendSince(coverage, before),
    articles: counted,
    passages: own.flatMap(({ article, survey }) => stalePassages(article, survey)),
    findings: sortFindings(findings.filter((finding) => isOpen(finding) && isFor(finding, locale))).map(toFinding),
  };
}

function trendSince(now: Coverage, before: Counts | undefined): { readonly trend?: Trend } {
  if (before === undefined) return {};
  const progress = differences(passageProgress, now.progress, before.progress);
  const stale = differences(changeClasses, now.stale, before.stale);
  return { trend: { coverage: currentShare(now) - before.coverage, progress, stale } };
}

function differences<Name extends string>(
  names: readonly Name[],
  now: Readonly<Record<Name, Tally>>,
  before: Readonly<Record<Name, Tally>>,
): Record<Name, Tally> {
  const differ = (name: Name): Tally => ({ units: now[name].units - before[name].units, words: now[name].words - before[name].words });
  return Object.fromEntries(names.map((name) => [name, differ(name)])) as Record<Name, Tally>;
}

/** The counts themselves say what is missing and what is stale. */
const counted: ReadonlySet<string> = new Set(["translation-is-current", "unit-is-translated"]);

function isOpen({ ruleId, waived }: Diagnostic): boolean {
  return waived === undefined && !counted.has(ruleId);
}

/** Whether a finding is for a locale's translators: in one of their files. */
function isFor({ place }: Diagnostic, locale: Locale): boolean {
  return place.file.startsWith(`translations/${locale}/`);
}
