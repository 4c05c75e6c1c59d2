import type { Element } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { ContentsEntry } from "./list-contents.ts";
import type { Page } from "./page.ts";

/** A place that every reading system may offer by its kind. */
export interface Landmark {
  /** A term of the EPUB 3 Structural Semantics Vocabulary. */
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The navigation document (EPUB 3.3 §7): a page of contents for people, lists of places for reading systems. */
export function composeNavigation(contents: readonly ContentsEntry[], landmarks: readonly Landmark[], labels: Labels): Page {
  const title = labels("contents");
  const toc = h("nav", { className: ["contents"], "epub:type": "toc", role: "doc-toc", ariaLabelledBy: ["contents"] }, [
    h("h2", { id: "contents", ...labels.lang("contents") }, title),
    renderEntries(contents),
  ]);
  return { path: "nav.xhtml", title, content: [toc, renderLandmarks(landmarks)], isInSpine: contents.length > 1 };
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

/** The titles of a row, each in its language. */
function renderTitles(titles: NonNullable<ContentsEntry["titles"]>): (Element | string)[] {
  return titles.flatMap(({ title, lang }, index) => [
    ...(index === 0 ? [] : [" · "]),
    lang === undefined ? title : h("span", { lang }, title),
  ]);
}
