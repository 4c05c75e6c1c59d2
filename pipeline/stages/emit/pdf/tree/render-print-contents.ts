import type { Element } from "hast";
import { h } from "hastscript";
import type { OutlineEntry } from "../../../../model/document.ts";
import { withHint } from "../finish/tag-hint.ts";

/** The contents: each title, dots, and the number of its page, which is written when the pages are known. */
export function renderPrintContents(entries: readonly OutlineEntry[], language: string): Element {
  return h(
    "ol",
    { lang: withHint(language, { kind: "toc" }) },
    entries.map(({ anchor, title, lang, children }) =>
      h("li", { lang: withHint(language, { kind: "toci" }) }, [
        h("a", { href: `#${anchor}`, className: ["contents-line"] }, [
          h("span", { className: ["contents-title"], ...(lang === undefined ? {} : { lang, role: "generic" }) }, title),
          h("span", { className: ["contents-leader"], ariaHidden: "true" }),
          h("span", { className: ["page-number"], dataPageOf: anchor }, "0"),
        ]),
        ...(children.length > 0 ? [renderPrintContents(children, language)] : []),
      ]),
    ),
  );
}
