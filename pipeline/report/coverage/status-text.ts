import { percent } from "../../libraries/translation/coverage.ts";
import type { ArticleEdit, PassageProgress } from "../../libraries/translation/survey.ts";
import { describeCounts, several } from "./describe-counts.ts";
import { createPaint, type Paint } from "./painter.ts";
import type { StatusDocument } from "./status-schema.ts";

type StatusArticle = StatusDocument["articles"][0];

/** A status for a person: article by article and locale by locale, then what to do next. */
export function reportStatus({ articles, next }: StatusDocument, colors: boolean): string {
  const paint = createPaint(colors);
  const width = Math.max(0, ...articles.flatMap(({ locales }) => locales.map(({ locale }) => locale.length)));
  const blocks = articles.map((article) =>
    [describeHead(article, paint), ...article.locales.map((each) => describeLocale(each, width, paint))].join("\n"),
  );
  return [...blocks, describeNext(next, paint)].join("\n\n");
}

function describeHead({ file, registered, edit, locales }: StatusArticle, paint: Paint): string {
  const passages =
    locales[0] === undefined ? "" : ` · ${several(locales[0].total.units, "passage")}, ${several(locales[0].total.words, "word")}`;
  const edits = describeEdits(edit);
  const since = !registered ? " · not synced yet" : edits === "" ? "" : ` · since the last sync ${edits}`;
  return `${paint("underline", file)}${passages}${since}`;
}

const editNames: readonly (keyof ArticleEdit)[] = ["edited", "new", "split", "merged", "moved", "restored", "gone"];

function describeEdits(edit: ArticleEdit): string {
  return editNames.flatMap((name) => (edit[name] === 0 ? [] : [`${edit[name]} ${name}`])).join(", ");
}

const styles: Partial<Record<PassageProgress, Parameters<Paint>[0]>> = { stale: "yellow", missing: "yellow", invalid: "red" };

function describeLocale(
  { locale, coverage, minCoverage, belowMinimum, follows, ...counts }: StatusArticle["locales"][0],
  width: number,
  paint: Paint,
): string {
  const states = describeCounts(counts).map(({ state, text }) => {
    const more = state === "stale" && follows > 0 ? `, of which ${follows} ${follows === 1 ? "follows" : "follow"} with sync` : "";
    const style = styles[state];
    return style === undefined ? text + more : paint(style, text + more);
  });
  const share = percent(coverage).padStart(7);
  const below = belowMinimum ? ` · ${paint("red", `below ${percent(minCoverage)}`)}` : "";
  return `  ${locale.padEnd(width)} ${belowMinimum ? paint("red", share) : share}  ${states.join(" · ") || "nothing to translate"}${below}`;
}

function describeNext(next: StatusDocument["next"], paint: Paint): string {
  if (next.length === 0) return "Everything is translated. Next: tetrapla build --release";
  const width = Math.min(60, Math.max(...next.map((step) => step.do.length)));
  return ["Next:", ...next.map((step) => `  ${paint("bold", step.do.padEnd(width))}  ${step.why}`)].join("\n");
}
