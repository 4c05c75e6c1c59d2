import { percent } from "../../libraries/translation/coverage.ts";
import { printable } from "../printable.ts";
import type { Counts } from "./counts-schema.ts";
import type { CoverageDocument, LocaleCoverage, Trend } from "./coverage-schema.ts";
import { describeCounts, several } from "./describe-counts.ts";
import { createPaint, type Paint } from "./painter.ts";
import { describeTrend } from "./trend-words.ts";

const barWidth = 24;

/** A report for a person at a terminal: locale by locale a bar, the states and the articles. */
export function reportCoverageText({ title, locales, findings }: CoverageDocument, colors: boolean): string {
  const paint = createPaint(colors);
  const blocks = locales.map((locale) => describeLocale(locale, paint).join("\n"));
  const others = findings.length === 0 ? [] : [`${several(findings.length, "finding")} elsewhere: tetrapla check`];
  return [paint("bold", title), ...blocks, ...others].join("\n\n");
}

function describeLocale(locale: LocaleCoverage, paint: Paint): string[] {
  const { articles, passages, findings, total } = locale;
  const notes = [
    ...(passages.length === 0 ? [] : [`${several(passages.length, "stale passage")}: tetrapla diff --locale ${locale.locale}`]),
    ...(findings.length === 0 ? [] : [`${several(findings.length, "finding")} in its files: tetrapla check`]),
  ];
  const width = Math.max(...articles.map(({ article }) => article.length), 0);
  return [
    `${paint("underline", locale.locale)}  ${several(total.units, "passage")}, ${several(total.words, "word")}`,
    `  ${describeLine(locale, paint)}`,
    ...(articles.length < 2
      ? []
      : articles.map((article) => `    ${printable(article.article.padEnd(width))}  ${describeLine(article, paint)}`)),
    ...notes.map((note) => `  ${paint("dim", note)}`),
  ];
}

function describeLine(counts: Counts & { readonly trend?: Trend | undefined }, paint: Paint): string {
  const { coverage, minCoverage, belowMinimum, trend } = counts;
  const filled = Math.floor(coverage * barWidth + 1e-9);
  const bar = `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
  const change = trend === undefined ? "" : ` (${describeTrend(trend)})`;
  const below = belowMinimum ? ` · ${paint("red", `below ${percent(minCoverage)}`)}` : "";
  const states = describeCounts(counts).map(({ text }) => text);
  return `${paint(belowMinimum ? "red" : "green", bar)} ${percent(coverage).padStart(7)}${change}  ${states.join(" · ") || "nothing to translate"}${below}`;
}
