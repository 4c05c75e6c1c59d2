import { h } from "hastscript";
import type { LinkReference } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { link } from "./link.ts";

/** A link whose address stands elsewhere: the same link as one written in place. */
export const linkReference: NodeRenderer<LinkReference> = (context, node, state, parent) => {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  if (definition === undefined) return h("span", { className: ["missing-target"] }, state.all(node));
  return link(context, { ...node, type: "link", url: definition.url, title: definition.title ?? null }, state, parent);
};
