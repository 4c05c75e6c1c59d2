import { h } from "hastscript";
import type { ImageReference } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { image } from "./image.ts";

/** A picture whose path stands elsewhere: the same picture as one written in place. */
export const imageReference: NodeRenderer<ImageReference> = (context, node, state, parent) => {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  if (definition === undefined) return h("span", { className: ["missing-target"] }, node.alt ?? "");
  return image(
    context,
    { type: "image", url: definition.url, alt: node.alt ?? null, title: definition.title ?? null, ...(node.data && { data: node.data }) },
    state,
    parent,
  );
};
