import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Heading } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { renderAnchors, renderRow } from "../parallel/render-row.ts";

/** A heading with its permalink; the article's title is the `h1`, so the highest heading of the text is an `h2`. */
export const heading: NodeRenderer<Heading> = (context, node, state) => {
  const anchor = context.unit === undefined ? undefined : context.edition.article.units[context.unit]?.anchor;
  const rank = Math.min(6, node.depth + context.rankShift);
  const id = anchor === undefined ? {} : { id: anchor };
  const row = renderRow(context, node, state, { tagName: "span" });
  if (row === undefined) return h(`h${rank}`, id, state.all(node));
  return h(`h${rank}`, { ...id, className: ["row"] }, [...renderAnchors(row.anchors), ...spaced(row.cells)]);
};

/** Where the columns are not drawn, the titles are still words apart. */
function spaced(cells: readonly Element[]): ElementContent[] {
  return cells.flatMap((cell, index): ElementContent[] => (index === 0 ? [cell] : [{ type: "text", value: " " }, cell]));
}
