import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { DocumentColumn } from "../../model/document.ts";

/** A cell of a row of a parallel edition: what one language says. */
export function renderCell(
  { locale, direction }: Pick<DocumentColumn, "locale" | "direction">,
  index: number,
  content: readonly ElementContent[],
  tagName: "span" | "p" | "div" = "span",
): Element {
  return h(tagName, { className: ["cell", `cell-${index + 1}`], lang: locale, dir: direction }, [...content]);
}
