import type { Element, ElementContent } from "hast";

/** Whether content is of a parallel edition: a row for each of its paragraphs. */
export function isInRows(content: readonly ElementContent[]): boolean {
  return content.some(isRow);
}

/** Content in rows: `mark` begins the first language's words, `links` end them. */
export function wrapRows(
  content: readonly ElementContent[],
  mark: readonly ElementContent[],
  links: readonly ElementContent[],
): ElementContent[] {
  const first = content.findIndex(isRow);
  const last = content.findLastIndex(isRow);
  return content.map((node, index) => {
    if (!isRow(node)) return node;
    const before = index === first ? mark : [];
    const after = index === last ? links : [];
    const cell = node.children.findIndex((child) => child.type === "element" && child.tagName === "p");
    const children = node.children.map((child, position) =>
      position === cell && child.type === "element" ? { ...child, children: [...before, ...child.children, ...after] } : child,
    );
    return { ...node, children };
  });
}

function isRow(node: ElementContent | undefined): node is Element {
  return node?.type === "element" && [node.properties.className].flat().includes("row");
}
