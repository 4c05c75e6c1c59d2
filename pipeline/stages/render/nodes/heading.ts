import { h } from "hastscript";
import type { Heading } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A heading with its permalink; the article's title is the `h1`, so the highest heading of the text is an `h2`. */
export const heading: NodeRenderer<Heading> = (context, node, state) => {
  const anchor = context.unit === undefined ? undefined : context.edition.article.units[context.unit]?.anchor;
  const rank = Math.min(6, node.depth + context.rankShift);
  return h(`h${rank}`, anchor === undefined ? {} : { id: anchor }, state.all(node));
};
