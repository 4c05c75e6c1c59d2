import { h } from "hastscript";
import type { Figure } from "../../../model/syntax.ts";
import type { NodeRenderer } from "../context.ts";
import { renderCaption } from "../render-caption.ts";

/** A picture with its number and caption. */
export const figure: NodeRenderer<Figure> = (context, node, state) => {
  const target = context.edition.article.numbering.targets.get(node.identifier);
  const pictures = node.children
    .filter((child) => child.type === "image" || child.type === "pictureRow")
    .flatMap((child) => state.one(child, node) ?? []);
  const caption = renderCaption(context, node, state, "figcaption", (labels) => labels("figure", { number: target?.number ?? 0 }));
  return h("figure", { id: node.identifier, className: ["figure"] }, [...pictures, caption]);
};
