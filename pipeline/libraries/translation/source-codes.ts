import type { Nodes, PhrasingContent, Root } from "mdast";
import { type ProtectedCode, protectedCodes } from "../markdown/protected-codes.ts";

const known = new WeakMap<Root, ReadonlyMap<number, readonly ProtectedCode[]>>();

/** The codes of a unit's source passage; the canonical tree is walked once. */
export function sourceCodes(tree: Root, ordinal: number): readonly ProtectedCode[] {
  let codes = known.get(tree);
  if (codes === undefined) {
    codes = collect(tree, new Map());
    known.set(tree, codes);
  }
  return codes.get(ordinal) ?? [];
}

function collect(node: Nodes, found: Map<number, readonly ProtectedCode[]>): ReadonlyMap<number, readonly ProtectedCode[]> {
  if (!("children" in node)) return found;
  const ordinal = node.data?.unit;
  if (ordinal !== undefined) found.set(ordinal, protectedCodes(node.children as PhrasingContent[]));
  else for (const child of node.children) collect(child, found);
  return found;
}
