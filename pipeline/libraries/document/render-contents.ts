import type { Element } from "hast";
import { h } from "hastscript";
import type { OutlineEntry } from "../../model/document.ts";

/** A table of contents as nested lists of links; `href` says where an anchor is. */
export function renderContents(entries: readonly OutlineEntry[], href: (anchor: string) => string = (anchor) => `#${anchor}`): Element {
  return h(
    "ol",
    entries.map(({ anchor, title, lang, children }) =>
      h("li", [
        h("a", { href: href(anchor), ...(lang === undefined ? {} : { lang }) }, title),
        ...(children.length > 0 ? [renderContents(children, href)] : []),
      ]),
    ),
  );
}
