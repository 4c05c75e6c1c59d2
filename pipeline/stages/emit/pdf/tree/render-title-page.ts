import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { renderByline } from "../../../../libraries/document/render-byline.ts";
import { renderFrontMatter } from "../../../../libraries/document/render-front-matter.ts";
import { renderNotices } from "../../../../libraries/document/render-notices.ts";
import { renderText } from "../../../../libraries/document/render-text.ts";
import { nameLanguages } from "../../../../libraries/locale/name-languages.ts";
import type { Document } from "../../../../model/document.ts";
import type { EmitContext } from "../../format.ts";
import { printContent } from "./print-content.ts";
import { addressOf, renderAddress } from "./render-address.ts";

/** The first page: what the text is called, who made it and when, in which language, from which source, and where it is on the web. */
export async function renderTitlePage(document: Document, context: EmitContext): Promise<Element> {
  const { labels, conventions, publication, sourceRevision } = context;
  const { locales } = document;
  const byline = renderByline(document, labels, conventions);
  const isPerson = ({ properties }: Element): boolean => /authors|translators/.test(String(properties.className));
  const address = addressOf(document, context);
  const heading: ElementContent[] = [
    h("p", { className: ["collection"] }, publication.title),
    ...renderHeading(document, context, byline.filter(isPerson)),
    h("p", { className: ["edition-language"] }, nameLanguages(locales, locales[0])),
  ];
  const facts = [
    ...byline.filter((line) => !isPerson(line)),
    ...(sourceRevision === undefined ? [] : [h("p", labels("sourceRevision", { revision: sourceRevision }))]),
  ];
  const place = address === undefined ? [] : [await renderAddress(address, labels)];
  const imprint =
    facts.length + place.length === 0 ? [] : [h("div", { className: ["imprint"] }, [h("div", { className: ["facts"] }, facts), ...place])];
  const content = [h("div", { className: ["title-head"] }, [...heading, ...renderNotices(document, labels)]), ...imprint];
  return h("header", { className: ["title-page"] }, printContent(content, locales[0]));
}

/** Title, subtitle and the people who made it; of a parallel edition, in all its languages side by side. */
function renderHeading(document: Document, { columns: words = [] }: EmitContext, people: readonly Element[]): Element[] {
  const { metadata, columns } = document;
  if (columns === undefined)
    return [
      h("h1", { id: "title" }, renderText(metadata.title, document)),
      ...(metadata.subtitle === undefined ? [] : [h("p", { className: ["subtitle"] }, renderText(metadata.subtitle, document))]),
      h("div", { className: ["people"] }, [...people]),
    ];
  const { title, subtitle } = renderFrontMatter(document, columns, words);
  return [
    h("h1", { id: "title", className: ["row"] }, [...title]),
    ...(subtitle.length === 0 ? [] : [h("div", { className: ["row", "subtitle"] }, [...subtitle])]),
    h("div", { className: ["people"] }, [...people]),
  ];
}
