import { h } from "hastscript";
import { renderByline } from "../../../libraries/document/render-byline.ts";
import { renderNotices } from "../../../libraries/document/render-notices.ts";
import { renderRevision } from "../../../libraries/document/render-revision.ts";
import { renderText } from "../../../libraries/document/render-text.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { composeParallelTitle } from "./compose-parallel-title.ts";
import type { Page } from "./page.ts";

/** Who wrote what, when, in which state of translation, and what one may do with it. */
export function composeTitlePage(document: Document, { labels, conventions, sourceRevision, columns = [] }: EmitContext): Page {
  if (document.columns !== undefined)
    return composeParallelTitle(document, document.columns, columns, renderRevision(sourceRevision, labels));
  const { title, subtitle, rights } = document.metadata;
  const [titleText, subtitleText, rightsText] = [title, subtitle, rights].map((text) => renderText(text, document));
  const byline = renderByline(document, labels, conventions);
  const content = h("section", { className: ["title-page"], "epub:type": "titlepage" }, [
    h("h1", titleText?.length === 0 ? document.article : (titleText ?? [])),
    ...(subtitleText?.length ? [h("p", { className: ["subtitle"], role: "doc-subtitle" }, subtitleText)] : []),
    ...(byline.length > 0 ? [h("div", { className: ["byline"] }, byline)] : []),
    ...renderNotices(document, labels),
    ...(rightsText?.length ? [h("p", { className: ["rights"] }, rightsText)] : []),
    ...renderRevision(sourceRevision, labels),
  ]);
  return { path: "title.xhtml", title: title.text, content: [content], isInSpine: true };
}
