import type { Element } from "hast";
import { h } from "hastscript";
import type { DocumentReference } from "../../model/document.ts";
import type { Labels } from "../locale/labels.ts";
import { renderBackLinks } from "./render-back-links.ts";

/** The reference list, numbered as the citations are. */
export function renderReferences(references: readonly DocumentReference[], labels: Labels): Element[] {
  if (references.length === 0) return [];
  const items = references.map(({ anchor, calls, content }) => h("li", { id: anchor }, [...content, ...renderBackLinks(calls, labels)]));
  return [h("ol", { className: ["references"] }, items)];
}
