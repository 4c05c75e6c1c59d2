import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Infobox } from "../../../model/syntax.ts";
import type { NodeRenderer } from "../context.ts";
import { renderCaption } from "../render-caption.ts";
import { renderTable } from "../render-table.ts";

/** The facts of the article at a glance: a table whose first column names what the second tells. */
export const infobox: NodeRenderer<Infobox> = (context, node, state) => {
  const hasTitle = node.children.some(({ type }) => type === "caption");
  const titleId = `${node.identifier}-title`;
  const content = node.children.flatMap((child): ElementContent[] => {
    if (child.type === "caption") return [];
    if (child.type !== "table") return [state.one(child, node) ?? []].flat() as ElementContent[];
    const table: Element = renderTable(context, child, state, true);
    if (!hasTitle) return [table];
    const caption = renderCaption(context, node, state, "caption");
    return [{ ...table, children: [{ ...caption, properties: { id: titleId } }, ...table.children] }];
  });
  return h("aside", { id: node.identifier, className: ["infobox"], ...(hasTitle ? { ariaLabelledBy: [titleId] } : {}) }, content);
};
