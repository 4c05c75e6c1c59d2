import type { Element } from "hast";
import { h, s } from "hastscript";
import type { OutlineEntry } from "../../../../model/document.ts";
import { withHint } from "../finish/tag-hint.ts";

/** The contents: each title, dots, and the number of its page, which is written when the pages are known. */
export function renderPrintContents(entries: readonly OutlineEntry[], language: string): Element {
  return h(
    "ol",
    { lang: withHint(language, { kind: "toc" }) },
    entries.map(({ anchor, title, lang, others = [], children }) =>
      h("li", { lang: withHint(language, { kind: "toci" }) }, [
        h("a", { href: `#${anchor}`, className: ["contents-line"] }, [
          h("span", { className: ["contents-title"], ...(lang === undefined ? {} : { lang, role: "generic" }) }, [
            title,
            ...others.flatMap((other) => [" · ", h("span", { lang: other.lang, role: "generic" }, other.title)]),
          ]),
          leader(),
          h("span", { className: ["page-number"], dataPageOf: anchor }, "0"),
        ]),
        ...(children.length > 0 ? [renderPrintContents(children, language)] : []),
      ]),
    ),
  );
}

/** Dots, drawn and not written, which begin at the number so that those of all lines stand one below the other. */
function leader(): Element {
  return s("svg", { className: ["contents-leader"], ariaHidden: "true" }, [s("line", { x1: "100%", y1: "1.5", x2: "0", y2: "1.5" })]);
}
