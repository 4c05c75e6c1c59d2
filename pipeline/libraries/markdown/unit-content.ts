import type { Nodes, PhrasingContent, Root } from "mdast";

type ContentByUnit = ReadonlyMap<number, readonly PhrasingContent[]>;

const contents = new WeakMap<Root, ContentByUnit>();

/** The inline content of each unit of a tree, by the unit's ordinal; a tree is walked once, however many ask. */
export function unitContent(tree: Root): ContentByUnit {
  const known = contents.get(tree);
  if (known !== undefined) return known;
  const found = new Map<number, readonly PhrasingContent[]>();
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.data?.unit === undefined) for (const child of node.children) walk(child);
    else found.set(node.data.unit, node.children as PhrasingContent[]);
  };
  walk(tree);
  contents.set(tree, found);
  return found;
}
