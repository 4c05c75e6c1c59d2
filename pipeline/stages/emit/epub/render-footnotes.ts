import type { ElementContent } from "hast";
import { h } from "hastscript";
import { appendInline, renderBackLinks } from "../../../libraries/document/render-back-links.ts";
import { isInRows, wrapRows } from "../../../libraries/document/wrap-rows.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { joinLabels, type LabelColumn } from "../../../libraries/template/other-labels.ts";
import type { DocumentNote } from "../../../model/document.ts";

/** The notes at the end of a part, as reading systems know them: each an `aside` that opens over the text. */
export function renderFootnotes(notes: readonly DocumentNote[], labels: Labels, columns?: readonly LabelColumn[]): ElementContent[] {
  if (notes.length === 0) return [];
  const asides = notes.map(({ anchor, label, calls, content }) => {
    const mark = [h("span", { className: ["note-label"] }, label), { type: "text" as const, value: "\u00A0" }];
    const links = renderBackLinks(calls, labels);
    return h(
      "aside",
      { id: anchor, className: ["note"], "epub:type": "footnote", role: "doc-footnote" },
      isInRows(content) ? wrapRows(content, mark, links) : appendInline(prependInline(content, mark), links),
    );
  });
  return [h("section", { className: ["notes"], "epub:type": "footnotes", ariaLabel: joinLabels(labels, "notes", columns) }, asides)];
}

/** Puts a mark at the start of the first paragraph, or into a paragraph of its own. */
function prependInline(content: readonly ElementContent[], mark: readonly ElementContent[]): ElementContent[] {
  const first = content.findIndex((node) => node.type === "element" || node.value.trim() !== "");
  const element = content[first];
  if (element?.type !== "element" || element.tagName !== "p") return [h("p", [...mark]), ...content];
  return [{ ...element, children: [...mark, ...element.children] }, ...content.slice(first + 1)];
}
