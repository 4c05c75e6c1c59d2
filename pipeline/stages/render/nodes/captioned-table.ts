import type { Element } from "hast";
import type { CaptionedTable } from "../../../model/syntax.ts";
import type { NodeRenderer } from "../context.ts";
import { renderCaption } from "../render-caption.ts";
import { renderTable } from "../render-table.ts";
import { sortRows } from "../sort-rows.ts";

/** A table with its number and caption, its rows in the order of the reader's language. */
export const captionedTable: NodeRenderer<CaptionedTable> = (context, node, state) => {
  const table = node.children.find((child) => child.type === "table");
  if (table?.type !== "table") return undefined;
  const target = context.edition.article.numbering.targets.get(node.identifier);
  const caption = renderCaption(context, node, state, "caption", (labels) => labels("table", { number: target?.number ?? 0 }));
  const rendered: Element = renderTable(context, sortRows(table, node.sort, context.conventions), state, node.rowHeaders);
  return { ...rendered, properties: { ...rendered.properties, id: node.identifier }, children: [caption, ...rendered.children] };
};
