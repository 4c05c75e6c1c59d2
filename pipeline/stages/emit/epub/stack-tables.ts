import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";

/** As many columns as stand side by side on any screen. */
const fewColumns = 3;
/** As many as stand side by side on a tablet. */
const someColumns = 7;

/**
 * Prepares tables for narrow screens: where there is no room for their columns, the style sheet shows each row as a list, in which
 * every cell says what it is. E-readers cannot scroll within a page: what does not fit is lost.
 */
export function stackTables(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    const { className } = node.properties;
    if (!Array.isArray(className) || !className.includes("table-frame")) return { ...node, children: stackTables(node.children) };
    const { tabIndex, ...properties } = node.properties;
    const [head = []] = rowsOf(node);
    if (head.length <= fewColumns) return { ...node, properties };
    const width = head.length > someColumns ? ["stacks", "is-wide"] : ["stacks"];
    const labels = head.map((cell) => (cell.properties["scope"] === "col" ? textOf(cell).replace(/\s+/g, " ").trim() : ""));
    return { ...node, properties: { ...properties, className: [...className, ...width] }, children: labelCells(node.children, labels) };
  });
}

/** The cells of each row. */
function rowsOf(element: Element): Element[][] {
  const children = element.children.filter((child): child is Element => child.type === "element");
  return element.tagName === "tr" ? [children] : children.flatMap(rowsOf);
}

function labelCells(nodes: readonly ElementContent[], labels: readonly string[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    if (node.tagName !== "tr") return { ...node, children: labelCells(node.children, labels) };
    let column = 0;
    const children = node.children.map((cell): ElementContent => {
      if (cell.type !== "element") return cell;
      const label = labels[column++];
      return cell.tagName === "td" && label ? { ...cell, properties: { ...cell.properties, dataLabel: label } } : cell;
    });
    return { ...node, children };
  });
}
