import { h } from "hastscript";
import type { Paragraph } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { renderRow, renderRowBlock } from "../parallel/render-row.ts";

/** A paragraph; of a parallel edition, one for each language. */
export const paragraph: NodeRenderer<Paragraph> = (context, node, state) => {
  const row = renderRow(context, node, state, { tagName: "p" });
  return row === undefined ? h("p", state.all(node)) : renderRowBlock(row);
};
