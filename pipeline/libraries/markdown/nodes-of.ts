import type { Nodes, Root } from "mdast";

type NodesByType = ReadonlyMap<string, readonly Nodes[]>;

const indexes = new WeakMap<Root, NodesByType>();

/** All nodes of some types, in the order of the text; a tree is walked once, however many ask. */
export function nodesOf<Type extends Nodes["type"]>(tree: Root, ...types: readonly Type[]): readonly Extract<Nodes, { type: Type }>[] {
  let index = indexes.get(tree);
  if (index === undefined) {
    index = indexTree(tree);
    indexes.set(tree, index);
  }
  const lists = types
    .map((type) => (index.get(type) ?? []) as readonly Extract<Nodes, { type: Type }>[])
    .filter(({ length }) => length > 0);
  const [only = [], ...others] = lists;
  return others.length === 0 ? only : lists.flat().sort((left, right) => offsetOf(left) - offsetOf(right));
}

function offsetOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function indexTree(tree: Root): NodesByType {
  const index = new Map<string, Nodes[]>();
  const walk = (node: Nodes): void => {
    const list = index.get(node.type);
    if (list === undefined) index.set(node.type, [node]);
    else list.push(node);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return index;
}
