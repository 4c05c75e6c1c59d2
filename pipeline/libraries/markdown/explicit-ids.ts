import type { Nodes } from "mdast";
import type { AnchorId } from "../../model/unit.ts";

/** The ids of an article's figures, tables, infoboxes and spans, in order; headings are units and know their own. */
export function explicitIds(node: Nodes): AnchorId[] {
  const own = idOf(node);
  const below = "children" in node ? node.children.flatMap(explicitIds) : [];
  return own === undefined ? below : [own as AnchorId, ...below];
}

function idOf(node: Nodes): string | undefined {
  if (node.type === "figure" || node.type === "captionedTable" || node.type === "infobox") return node.identifier;
  return node.type === "span" ? node.attributes.id : undefined;
}
