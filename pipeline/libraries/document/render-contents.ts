import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { OutlineEntry } from "../../model/document.ts";

/** A table of contents as nested lists of links; `href` says where an anchor is. */
export function renderContents(entries: readonly OutlineEntry[], href: (anchor: string) => string = (anchor) => `#${anchor}`): Element {
  return h(
    "ol",
    entries.map(({ anchor, title, lang, others = [], children }) =>
      h("li", [
        h("a", { href: href(anchor), ...(lang === undefined ? {} : { lang }) }, others.length === 0 ? title : sideBySide(title, others)),
        ...(children.length > 0 ? [renderContents(children, href)] : []),
      ]),
    ),
  );
}

/** A title in the languages of a parallel edition; the spaces keep the words apart where no style does. */
function sideBySide(title: string, others: NonNullable<OutlineEntry["others"]>): ElementContent[] {
  const cell = (text: string, index: number, lang?: string): Element =>
    h("span", { className: [`cell-${index + 1}`], ...(lang === undefined ? {} : { lang }) }, text);
  return [
    cell(title, 0),
    ...others.flatMap((other, index): ElementContent[] => [{ type: "text", value: " " }, cell(other.title, index + 1, other.lang)]),
  ];
}
