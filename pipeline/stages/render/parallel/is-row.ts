import type { Nodes, Parent } from "mdast";
import type { Cell } from "../../../model/syntax.ts";

/** Whether a node holds a cell for each language of a parallel edition. */
export function isRow<Node extends Nodes>(node: Node): node is Node & Parent & { children: Cell[] } {
  return "children" in node && node.children[0]?.type === "cell";
}
