import { h } from "hastscript";
import type { Math as DisplayMath } from "mdast-util-math";
import type { NodeRenderer } from "../context.ts";
import { renderMath } from "../render-math.ts";

/** A formula on lines of its own. */
export const math: NodeRenderer<DisplayMath> = (_context, node) => h("div", { className: ["formula"] }, renderMath(node.value, true));
