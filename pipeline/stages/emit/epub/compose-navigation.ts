import type { Element } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { joinLabels, type LabelColumn } from "../../../libraries/template/other-labels.ts";
import { renderLabel } from "../../../libraries/template/render-label.ts";
import type { ContentsEntry } from "./list-contents.ts";
import type { MarkedPage } from "./mark-pages.ts";
import type { Page } from "./page.ts";

/** A place that every reading system may offer by its kind. */
export interface Landmark {
  /** A term of the EPUB 3 Structural Semantics Vocabulary. */
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What the navigation document leads to. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[];
  readonly landmarks: readonly Landmark[];
  readonly printPages: readonly MarkedPage[];
}

/** The navigation document (EPUB 3.3 §7): a page of contents for people, lists of places for reading systems. */
export function composeNavigation({ contents, landmarks, printPages }: Navigation, labels: Labels, columns?: readonly LabelColumn[]): Page {
  const title = joinLabels(labels, "contents", columns);
  const toc = h("nav", { className: ["contents"], "epub:type": "toc", role: "doc-toc", ariaLabelledBy: ["contents"] }, [
    h("h2", { id: "contents", ...labels.lang("contents") }, renderLabel(labels, "contents", columns)),
    renderEntries(contents),
  ]);
  return {
    path: "nav.xhtml",
    title,
    content: [toc, renderLandmarks(landmarks), ...renderPages(printPages)],
    isInSpine: contents.length > 1,
  };
}

function renderEntries(entries: readonly ContentsEntry[]): Element {
  return h(
    "ol",
    entries.map(({ title, titles, href, lang, children }) =>
      h("li", [
        h("a", { href, ...(lang === undefined ? {} : { lang }) }, titles === undefined ? title : renderTitles(titles)),
        ...(children.length > 0 ? [renderEntries(children)] : []),
      ]),
    ),
  );
}

function renderLandmarks(landmarks: readonly Landmark[]): Element {
  const items = landmarks.map(({ type, title, href }) => h("li", h("a", { href, "epub:type": type }, title)));
  return h("nav", { "epub:type": "landmarks", hidden: true }, h("ol", items));
}

/** The pages of the print, by which readers of either find each other's places. */
function renderPages(pages: readonly MarkedPage[]): Element[] {
  if (pages.length === 0) return [];
  const items = pages.map(({ label, anchor }) => h("li", h("a", { href: `#${anchor}` }, label)));
  return [h("nav", { "epub:type": "page-list", role: "doc-pagelist", hidden: true }, h("ol", items))];
}

/** The titles of a row, each in its language. */
function renderTitles(titles: NonNullable<ContentsEntry["titles"]>): (Element | string)[] {
  return titles.flatMap(({ title, lang }, index) => [
    ...(index === 0 ? [] : [" · "]),
    lang === undefined ? title : h("span", { lang }, title),
  ]);
}
