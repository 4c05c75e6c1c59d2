import type { Element } from "hast";
import { h } from "hastscript";
import type { DocumentNote } from "../../model/document.ts";
import type { Labels } from "../locale/labels.ts";
import { appendInline, renderBackLinks } from "./render-back-links.ts";

/** The explanatory notes as a list lettered like their calls. */
export function renderNotes(notes: readonly DocumentNote[], labels: Labels): Element[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ anchor, calls, content }) => h("li", { id: anchor }, appendInline(content, renderBackLinks(calls, labels))));
  return [h("ol", { className: ["notes"], type: "a" }, items)];
}
