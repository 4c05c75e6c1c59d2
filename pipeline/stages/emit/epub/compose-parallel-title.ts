import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { renderFrontMatter } from "../../../libraries/document/render-front-matter.ts";
import type { Document, DocumentColumn } from "../../../model/document.ts";
import type { ContextColumn } from "../format.ts";
import type { Page } from "./page.ts";

/** The title page of a parallel edition: what the title page says in each language, side by side. */
export function composeParallelTitle(
  document: Document,
  columns: readonly DocumentColumn[],
  words: readonly ContextColumn[],
  revision: readonly Element[],
): Page {
  const { title, subtitle, byline, notices, rights } = renderFrontMatter(document, columns, words);
  const row = (className: string, cells: readonly ElementContent[]): Element[] =>
    cells.length === 0 ? [] : [h("div", { className: ["row", className] }, [...cells])];
  const content = h("section", { className: ["title-page"], "epub:type": "titlepage" }, [
    h("h1", { className: ["row"] }, [...title]),
    ...row("subtitle", subtitle),
    ...row("byline", byline),
    ...notices,
    ...row("rights", rights),
    ...revision,
  ]);
  return { path: "title.xhtml", title: document.metadata.title.text, content: [content], isInSpine: true };
}
