import { createHash } from "node:crypto";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { languageName } from "../libraries/locale/language-name.ts";
import { knownLabels } from "../libraries/markdown/known-labels.ts";
import { wordDiff } from "../libraries/text/word-diff.ts";
import type { SurveyedPassage } from "../libraries/translation/survey.ts";
import type { Direction, Locale } from "../model/locale.ts";
import { codedPassage, codedTranslation, type PassageContext } from "./coded-passage.ts";
import type { ExportedLocale } from "./export-xliff.ts";
import { reviewStyle } from "./review-style.ts";
import { showPieces } from "./show-pieces.ts";

/** An article in one language with those of its passages that are shown. */
export interface ReviewedLocale extends ExportedLocale {
  readonly passages: readonly SurveyedPassage[];
}

/** What each state of a passage is called. */
const stateNames: Readonly<Record<SurveyedPassage["progress"], string>> = {
  current: "Current",
  carriedOver: "Current; codes were exchanged without a translator",
  inherited: "Missing; another language stands in",
  stale: "Stale",
  draft: "Draft",
  suggested: "Suggested, not yet judged",
  missing: "Missing",
  invalid: "Invalid: it lost or gained codes",
};

/** Passages beside their translations as a page to read and to print: no script, nothing that is loaded, no need of colours. */
export function exportReview(parts: readonly ReviewedLocale[], title: string, directionOf: (locale: Locale) => Direction): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(reviewStyle).digest("base64")}'`;
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: "en", dir: "ltr" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("title", `Translations to review – ${title}`),
        h("style", reviewStyle),
      ]),
      h("body", [
        h("header", [h("h1", `Translations to review – ${title}`)]),
        h(
          "main",
          parts.map((part) => showPart(part, directionOf)),
        ),
      ]),
    ]),
  ]);
  return `${unified().use(rehypeStringify).stringify(page)}\n`;
}

function showPart({ article, survey, links, passages }: ReviewedLocale, directionOf: (locale: Locale) => Direction): Element {
  const context: PassageContext = { known: knownLabels(article.tree), links };
  const source = { lang: article.locale, dir: directionOf(article.locale) };
  const target = { lang: survey.locale, dir: directionOf(survey.locale) };
  const heading = (locale: Locale): Element => h("th", { scope: "col" }, languageName(locale, "en" as Locale));
  const id = `${article.name}.${survey.locale}`;
  return h("section", { ariaLabelledBy: id }, [
    h("h2", { id }, [h("span", source, article.metadata.title || article.name), ` – ${languageName(survey.locale, "en" as Locale)}`]),
    h("p", `${passages.length} of ${survey.passages.length} passages of ${article.file.path}.`),
    h("table", [
      h("thead", h("tr", [h("th", { scope: "col" }, "No."), heading(article.locale), heading(survey.locale)])),
      h(
        "tbody",
        passages.map((passage) => showPassage(passage, survey.passages.indexOf(passage) + 1, context, source, target)),
      ),
    ]),
  ]);
}

interface Side {
  readonly lang: string;
  readonly dir: Direction;
}

function showPassage(
  { unit, progress, grade, translated }: SurveyedPassage,
  number: number,
  context: PassageContext,
  source: Side,
  target: Side,
): Element {
  const passage = codedPassage(unit, unit.text, context);
  const { kind, detail, trail } = unit;
  const where = [`${kind}${detail === undefined ? "" : ` ${detail}`}`, ...(trail.length === 0 ? [] : [trail.join(" › ")])].join(" · ");
  const text = translated?.target ?? "";
  return h("tr", { id: unit.id, className: progress === "current" ? [] : ["open"] }, [
    h("th", { scope: "row" }, String(number)),
    h("td", [
      h("p", { className: ["where"] }, where),
      h("p", { className: ["passage"], ...source }, showPieces(passage)),
      ...(grade.state === "stale" ? [showChange(grade.made, unit.text, source)] : []),
    ]),
    h("td", [
      h("p", { className: ["state"] }, `${stateNames[progress]}${grade.state === "stale" ? ` (${grade.change.class})` : ""}`),
      ...(text === "" ? [] : [h("p", { className: ["passage"], ...target }, showPieces(codedTranslation(unit, passage, text, context)))]),
      ...(translated?.comments ?? []).map((comment) => h("p", { className: ["comment"] }, comment.text)),
    ]),
  ]);
}

/** What has changed since the translation was made: removed words are struck through, new ones underlined. */
function showChange(made: string, now: string, side: Side): Element {
  const parts = wordDiff(made, now).map(({ kind, text }): ElementContent => {
    if (kind === "same") return { type: "text", value: text };
    return h(kind === "removed" ? "del" : "ins", text);
  });
  return h("p", { className: ["change"] }, ["Changed since: ", h("span", { ...side }, parts)]);
}
