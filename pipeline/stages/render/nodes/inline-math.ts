import type { InlineMath } from "mdast-util-math";
import type { NodeRenderer } from "../context.ts";
import { renderMath } from "../render-math.ts";

/** A formula within a line. */
export const inlineMath: NodeRenderer<InlineMath> = (_context, node) => renderMath(node.value, false);
