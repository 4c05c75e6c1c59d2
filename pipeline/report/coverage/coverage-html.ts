import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { percent } from "../../libraries/translation/coverage.ts";
import type { CoverageDocument, LocaleCoverage } from "./coverage-schema.ts";
import { describeCounts, several } from "./describe-counts.ts";
import { renderBar, renderLegend } from "./html/render-bar.ts";
import { renderFindings } from "./html/render-findings.ts";
import { renderPassages } from "./html/render-passages.ts";
import { renderTrend } from "./html/render-trend.ts";
import { reportStyle } from "./html/report-style.ts";

/** A report as one page that needs nothing else: no script, no other file, light or dark as the reader's machine is. */
export function reportCoverageHtml(document: CoverageDocument): string {
  const { title, tool, source, locales, findings } = document;
  const heading = `Translations of ${title}`;
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { httpEquiv: "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("title", heading),
          h("style", reportStyle),
        ]),
        h("body", [
          h("header", [h("h1", heading), h("p", `Written in ${source}, translated into ${several(locales.length, "language")}.`)]),
          h("main", [
            h("section", { ariaLabel: "Languages", className: ["cards"] }, locales.map(renderCard)),
            renderLegend(),
            ...renderArticles(locales),
            ...locales.flatMap(renderPassages),
            ...renderFindings(document.locales, findings),
          ]),
          h("footer", h("p", `Made by tetrapla ${tool.version}. Shares are of the words of the source; they round down.`)),
        ]),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify).stringify(root)}\n`;
}

function renderCard(locale: LocaleCoverage): Element {
  const { coverage, minCoverage, belowMinimum, total, trend } = locale;
  return h("article", { className: ["card"] }, [
    h("h2", [locale.locale, h("span", { className: ["language"] }, nameOf(locale.locale))]),
    h("p", { className: ["share"] }, [percent(coverage), ...renderTrend(trend)]),
    renderBar(locale),
    h(
      "ul",
      { className: ["states"] },
      describeCounts(locale).map(({ text }) => h("li", text)),
    ),
    h("p", { className: ["small"] }, `${several(total.units, "passage")}, ${several(total.words, "word")}`),
    ...(belowMinimum ? [h("p", { className: ["below"] }, `Below the minimum of ${percent(minCoverage)}`)] : []),
  ]);
}

/** What the language of a tag is called; nothing for one that nobody speaks. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(locale);
  return name === undefined ? "" : ` ${name}`;
}

/** A row for each article, a column for each language. */
function renderArticles(locales: readonly LocaleCoverage[]): Element[] {
  const names = [...new Set(locales.flatMap(({ articles }) => articles.map(({ article }) => article)))];
  if (names.length === 0) return [];
  const rows = names.map((name) => h("tr", [h("th", { scope: "row" }, name), ...locales.map((locale) => renderCell(locale, name))]));
  const head = h("tr", [h("th", { scope: "col" }, "Article"), ...locales.map(({ locale }) => h("th", { scope: "col" }, locale))]);
  return [
    h("section", [
      h("h2", "Articles"),
      h("div", { className: ["scroll"], tabIndex: 0, role: "region", ariaLabel: "Articles by language" }, [
        h("table", [h("thead", head), h("tbody", rows)]),
      ]),
    ]),
  ];
}

function renderCell({ articles }: LocaleCoverage, name: string): Element {
  const found = articles.find(({ article }) => article === name);
  if (found === undefined) return h("td", "–");
  const share = h("span", { className: found.belowMinimum ? ["number", "below"] : ["number"] }, percent(found.coverage));
  const below = found.belowMinimum ? [h("span", { className: ["small", "below"] }, ` below ${percent(found.minCoverage)}`)] : [];
  return h("td", [share, ...renderTrend(found.trend), ...below, renderBar(found)]);
}
