import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { renderByline } from "../../../../libraries/document/render-byline.ts";
import { renderFrontMatter } from "../../../../libraries/document/render-front-matter.ts";
import { renderNotices } from "../../../../libraries/document/render-notices.ts";
import { renderText } from "../../../../libraries/document/render-text.ts";
import { nameLanguages } from "../../../../libraries/locale/name-languages.ts";
import type { Document, DocumentColumn } from "../../../../model/document.ts";
import type { EmitContext } from "../../format.ts";
import { printContent } from "./print-content.ts";
import { addressOf, renderAddress } from "./render-address.ts";

/** The first page: what the text is called, who made it and when, in which language, from which source, and where it is on the web. */
export async function renderTitlePage(document: Document, context: EmitContext): Promise<Element> {
  const { labels, publication, sourceRevision } = context;
  const { locales } = document;
  const head = document.columns === undefined ? renderHead(document, context) : renderHeads(document, document.columns, context);
  const address = addressOf(document, context);
  const heading: ElementContent[] = [
    h("p", { className: ["collection"] }, publication.title),
    ...head.heading,
    h("p", { className: ["edition-language"] }, nameLanguages(locales, locales[0])),
  ];
  const facts = [...head.facts, ...(sourceRevision === undefined ? [] : [h("p", labels("sourceRevision", { revision: sourceRevision }))])];
  const place = address === undefined ? [] : [await renderAddress(address, labels)];
  const imprint =
    facts.length + place.length === 0 ? [] : [h("div", { className: ["imprint"] }, [h("div", { className: ["facts"] }, facts), ...place])];
  const content = [h("div", { className: ["title-head"] }, [...heading, ...head.notices]), ...imprint];
  return h("header", { className: ["title-page"] }, printContent(content, locales[0]));
}

interface TitleHead {
  readonly heading: readonly Element[];
  readonly notices: readonly ElementContent[];
  /** What is said of the text at the foot of the page. */
  readonly facts: readonly Element[];
}

/** Title, subtitle and the people who made it. */
function renderHead(document: Document, { labels, conventions }: EmitContext): TitleHead {
  const { title, subtitle } = document.metadata;
  const byline = renderByline(document, labels, conventions);
  const isPerson = ({ properties }: Element): boolean => /authors|translators/.test(String(properties.className));
  return {
    heading: [
      h("h1", { id: "title", ...lengthOf(title.text) }, renderText(title, document)),
      ...(subtitle === undefined ? [] : [h("p", { className: ["subtitle"] }, renderText(subtitle, document))]),
      h("div", { className: ["people"] }, byline.filter(isPerson)),
    ],
    notices: renderNotices(document, labels),
    facts: byline.filter((line) => !isPerson(line)),
  };
}

/** A long title is set smaller, so that it leaves room on its page. */
function lengthOf(title: string): { className?: string[] } {
  if (title.length <= 90) return {};
  return { className: [title.length > 180 ? "is-very-long" : "is-long"] };
}

/** The same of a parallel edition, in all its languages side by side, and when it was made beneath. */
function renderHeads(document: Document, columns: readonly DocumentColumn[], { columns: words = [] }: EmitContext): TitleHead {
  const { title, subtitle, byline, notices } = renderFrontMatter(document, columns, words);
  return {
    heading: [
      h("h1", { id: "title", className: ["row"] }, [...title]),
      ...(subtitle.length === 0 ? [] : [h("div", { className: ["row", "subtitle"] }, [...subtitle])]),
      ...(byline.length === 0 ? [] : [h("div", { className: ["row", "people"] }, [...byline])]),
    ],
    notices,
    facts: [],
  };
}
