import type { Element, ElementContent } from "hast";

/**
 * Gives the anchor of each heading to the section that it heads. Kobo shows what a link leads to in a pop-up, if it is short: that
 * is then the section, and not its title, which the reader has just read.
 */
export function anchorSections(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    const children = anchorSections(node.children);
    return node.tagName === "section" && node.properties["id"] === undefined ? takeAnchor({ ...node, children }) : { ...node, children };
  });
}

function takeAnchor(section: Element): Element {
  const [first, ...rest] = section.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  if (first?.type !== "element" || !/^h[1-6]$/.test(first.tagName)) return section;
  const { id, ...properties } = first.properties;
  return id === undefined
    ? section
    : { ...section, properties: { id, ...section.properties }, children: [{ ...first, properties }, ...rest] };
}
