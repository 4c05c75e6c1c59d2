import { h } from "hastscript";
import type { Paragraph } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A paragraph. */
export const paragraph: NodeRenderer<Paragraph> = (_context, node, state) => h("p", state.all(node));
