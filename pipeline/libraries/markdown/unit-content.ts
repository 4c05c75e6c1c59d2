import type { Nodes, PhrasingContent, Root } from "mdast";
import { type ProtectedCode, protectedCodes } from "./protected-codes.ts";

interface UnitContent {
  readonly children: readonly PhrasingContent[];
  codes?: readonly ProtectedCode[];
}

const contents = new WeakMap<Root, ReadonlyMap<number, UnitContent>>();

/** The inline content of a unit of a tree, by its ordinal; nothing for a unit without Markdown. A tree is walked once. */
export function unitContent(tree: Root, ordinal: number): readonly PhrasingContent[] | undefined {
  return contentsOf(tree).get(ordinal)?.children;
}

/** The codes of a unit of a tree, which are looked for once. */
export function unitCodes(tree: Root, ordinal: number): readonly ProtectedCode[] {
  const content = contentsOf(tree).get(ordinal);
  if (content === undefined) return [];
  content.codes ??= protectedCodes(content.children);
  return content.codes;
}

function contentsOf(tree: Root): ReadonlyMap<number, UnitContent> {
  const known = contents.get(tree);
  if (known !== undefined) return known;
  const found = new Map<number, UnitContent>();
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.data?.unit === undefined) for (const child of node.children) walk(child);
    else found.set(node.data.unit, { children: node.children as PhrasingContent[] });
  };
  walk(tree);
  contents.set(tree, found);
  return found;
}
