import { h } from "hastscript";
import type { FootnoteDefinition } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A note's content where it is defined; `renderDocument` takes it out of the text by its `data-note`. */
export const footnoteDefinition: NodeRenderer<FootnoteDefinition> = (_context, node, state) =>
  h("aside", { dataNote: node.identifier }, state.all(node));
