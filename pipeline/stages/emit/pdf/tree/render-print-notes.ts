import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { appendInline } from "../../../../libraries/document/render-back-links.ts";
import { isInRows, wrapRows } from "../../../../libraries/document/wrap-rows.ts";
import type { DocumentNote } from "../../../../model/document.ts";
import type { PluralPattern } from "../../../../model/locale.ts";
import { withHint } from "../finish/tag-hint.ts";
import { printContent } from "./print-content.ts";
import { renderPageLinks } from "./render-page-links.ts";

/** Notes as a list lettered like their calls, each with links to the pages that call it. */
export function renderPrintNotes(notes: readonly DocumentNote[], language: string, pattern: PluralPattern, atFoot: boolean): Element[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ anchor, label, calls, content }) => {
    const links = renderPageLinks(calls, pattern, atFoot ? anchor : undefined);
    const spaced: ElementContent[] = links.length === 0 ? [] : [{ type: "text", value: "\u00A0" }, ...links];
    return h(
      "li",
      { id: anchor, value: noteNumber(label), lang: withHint(language, { kind: "note", key: label }) },
      isInRows(content) ? printContent(wrapRows(content, [], spaced), language) : appendInline(printContent(content, language), spaced),
    );
  });
  return [h("ol", { className: ["notes"], type: "a" }, items)];
}

/** The number that a list writes as the label: bijective base 26. */
function noteNumber(label: string): number {
  return [...label].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
}
