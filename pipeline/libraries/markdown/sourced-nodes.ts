import type { Nodes, Root } from "mdast";
import { nodesOf } from "./nodes-of.ts";

/** Tells of a node whether it cites a source, itself or by a note. */
export function sourcedNodes(tree: Root): (node: Nodes) => boolean {
  const notes = new Set(
    nodesOf(tree, "footnoteDefinition")
      .filter((note) => hasCitation(note, new Set()))
      .map(({ identifier }) => identifier),
  );
  return (node) => hasCitation(node, notes);
}

function hasCitation(node: Nodes, notes: ReadonlySet<string>): boolean {
  if (node.type === "citation") return true;
  if (node.type === "footnoteReference") return notes.has(node.identifier);
  return "children" in node && node.children.some((child) => hasCitation(child, notes));
}
