import type { Definition, Link, Root } from "mdast";
import { nodesOf } from "./nodes-of.ts";

/** The nodes in which the addresses of links are written, in the order of the text: links, and definitions that links name. */
export function linkAddresses(tree: Root): readonly (Link | Definition)[] {
  const named = new Set(nodesOf(tree, "linkReference").map(({ identifier }) => identifier));
  const definitions = [...definitionsOf(tree)].filter(([identifier]) => named.has(identifier)).map(([, node]) => node);
  const links = nodesOf(tree, "link");
  return definitions.length === 0 ? links : [...links, ...definitions].sort((left, right) => offsetOf(left) - offsetOf(right));
}

/** The link definitions of a text by what names them; of two with one name the first holds, as CommonMark has it. */
export function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of nodesOf(tree, "definition")) if (!found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

function offsetOf({ position }: Link | Definition): number {
  return position?.start.offset ?? 0;
}
