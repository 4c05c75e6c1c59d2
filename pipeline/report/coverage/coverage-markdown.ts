import { percent } from "../../libraries/translation/coverage.ts";
import type { CoverageDocument, LocaleCoverage, StalePassage } from "./coverage-schema.ts";
import { describeClasses } from "./describe-counts.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { describeTrend } from "./trend-words.ts";

/** A report as Markdown: a table of the locales, a table of the articles, what is stale. */
export function reportCoverageMarkdown(document: CoverageDocument): string {
  const { title, locales } = document;
  const parts = [
    `## Translations of ${markdownText(title)}`,
    localeTable(locales),
    ...(locales.some(({ articles }) => articles.length > 1) ? [articleTable(locales)] : []),
    ...locales
      .filter(({ passages }) => passages.length > 0)
      .map((locale) => `### Stale in ${locale.locale}\n\n${listPassages(locale.passages)}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A row for each locale: shares and numbers of words and passages. */
export function localeTable(locales: readonly LocaleCoverage[]): string {
  const hasTrend = locales.some(({ trend }) => trend !== undefined);
  const rows = locales.map((locale) => {
    const { coverage, belowMinimum, minCoverage, progress, total, trend } = locale;
    const waiting = progress.missing.units + progress.draft.units + progress.suggested.units;
    return [
      locale.locale,
      `${percent(coverage)}${belowMinimum ? ` ⚠ below ${percent(minCoverage)}` : ""}`,
      ...(hasTrend ? [describeTrend(trend)] : []),
      `${total.units - waiting - progress.stale.units - progress.invalid.units} / ${total.units}`,
      progress.stale.units === 0 ? "0" : `${progress.stale.units} (${describeClasses(locale.stale)})`,
      String(waiting),
      String(progress.invalid.units),
    ];
  });
  const head = ["Language", "Current (words)", ...(hasTrend ? ["Points since"] : []), "Current", "Stale", "To translate", "With errors"];
  return table(head, rows);
}

function articleTable(locales: readonly LocaleCoverage[]): string {
  const names = [...new Set(locales.flatMap(({ articles }) => articles.map(({ article }) => article)))];
  const rows = names.map((name) => [
    markdownText(name),
    ...locales.map(({ articles }) => {
      const found = articles.find(({ article }) => article === name);
      return found === undefined
        ? ""
        : `${percent(found.coverage)}${found.belowMinimum ? " ⚠" : ""}${found.trend === undefined ? "" : ` (${describeTrend(found.trend)})`}`;
    }),
  ]);
  return table(["Article", ...locales.map(({ locale }) => locale)], rows);
}

/** Stale passages, each with its place, its change and the words that changed. */
export function listPassages(passages: readonly StalePassage[]): string {
  return passages
    .map(({ id, target, source, diff, ...passage }) => {
      const where = [source, target].map(({ file, line }) => markdownCode(`${file}${line === undefined ? "" : `:${line}`}`)).join(" → ");
      const words = diff.map(({ kind, text }) => showPart(kind, text)).join("");
      return `- ${where} ${markdownCode(id)} (${passage.class}) ${words}`;
    })
    .join("\n");
}

function showPart(kind: StalePassage["diff"][0]["kind"], text: string): string {
  const words = text.trim();
  if (kind === "same" || words === "") return markdownText(shorten(text));
  const space = text.endsWith(" ") ? " " : "";
  return `${kind === "removed" ? `<del>${markdownText(words)}</del>` : `<ins>${markdownText(words)}</ins>`}${space}`;
}

/** What did not change is shown only near to what did. */
function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 40).replace(/\p{Cs}$/u, "")} … ${text.slice(-40).replace(/^\p{Cs}/u, "")}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
