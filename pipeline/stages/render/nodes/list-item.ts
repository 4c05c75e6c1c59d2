import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { ListItem, Parents } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A list item; a task's box is written, because forms are read badly in print and in e-books. */
export const listItem: NodeRenderer<ListItem> = (_context, node, state, parent) => {
  const blocks = state.all(node) as ElementContent[];
  const children = isLoose(node, parent) ? blocks : blocks.flatMap(unwrapParagraph);
  if (node.checked === undefined || node.checked === null) return h("li", children);
  const box = { type: "text" as const, value: node.checked ? "[x] " : "[ ] " };
  const [first, ...rest] = children;
  if (first?.type === "element" && isRowElement(first))
    return h("li", [{ ...first, children: first.children.map((cell) => withBox(cell, box)) }, ...rest]);
  if (first?.type === "element" && first.tagName === "p") return h("li", [{ ...first, children: [box, ...first.children] }, ...rest]);
  return h("li", [box, ...children]);
};

/** Whether blank lines stand between a list's items or within them, so that each keeps its paragraphs. */
function isLoose(node: ListItem, parent: Parents | undefined): boolean {
  return parent?.type === "list" ? parent.spread === true || parent.children.some(({ spread }) => spread === true) : node.spread === true;
}

/** A paragraph of a tight list gives its words to the item, unless it carries a mark of its own. */
function unwrapParagraph(node: ElementContent): ElementContent[] {
  const isPlain = node.type === "element" && node.tagName === "p" && Object.keys(node.properties).length === 0;
  return isPlain ? node.children : [node];
}

function isRowElement({ properties }: Element): boolean {
  return [properties.className].flat().includes("row");
}

/** A cell with the box of its task. */
function withBox(cell: ElementContent, box: ElementContent): ElementContent {
  return cell.type === "element" && cell.tagName === "p" ? { ...cell, children: [box, ...cell.children] } : cell;
}
