import type { Nodes } from "hast";

/** The characters that a tree shows, its labels and marks included. */
export function usedCharacters(node: Nodes, found = new Set<string>()): Set<string> {
  if (node.type === "text") for (const character of node.value) found.add(character);
  if ("children" in node) for (const child of node.children) usedCharacters(child as Nodes, found);
  return found;
}
