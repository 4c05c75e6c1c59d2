import type { Element, ElementContent } from "hast";

/**
 * Rows of a parallel edition on paper, where no column is ever hidden: what a row's anchors stand for has them itself, in the
 * first language, so that a link leads to the very line, and to its page.
 */
export function anchorFirstCells(children: readonly ElementContent[], locale: string): ElementContent[] {
  return children.map((child) => (child.type === "element" ? anchorElement(child, locale) : child));
}

function anchorElement(element: Element, locale: string): Element {
  const [first] = element.children.filter(isCell);
  // Chromium knows no caption with blocks in it.
  if (element.tagName === "caption") {
    return {
      ...element,
      properties: { ...element.properties, role: "caption" },
      children: anchorFirstCells(element.children.map(asInline), locale),
    };
  }
  if (first === undefined) return { ...element, children: anchorFirstCells(element.children, locale) };
  const anchors = new Set([element, ...element.children].flatMap(anchorOf));
  const moved = new Set<string>();
  const own = moveAnchors(first, locale, anchors, moved);
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child === first) return [own];
    return anchorOf(child).some((id) => moved.has(id)) ? [] : [child];
  });
  const { id, ...others } = element.properties;
  return { ...element, properties: moved.has(String(id)) ? others : element.properties, children };
}

/** The first language's part of a row; elements whose ids carry its locale get their canonical ids back. */
function moveAnchors(element: Element, locale: string, anchors: ReadonlySet<string>, moved: Set<string>): Element {
  const { id } = element.properties;
  const canonical = typeof id === "string" && id.endsWith(`.${locale}`) ? id.slice(0, -locale.length).replace(/\.+$/, "") : undefined;
  const isMoved = canonical !== undefined && anchors.has(canonical);
  if (isMoved) moved.add(canonical);
  const children = element.children.map(
    (child): ElementContent => (child.type === "element" ? moveAnchors(child, locale, anchors, moved) : child),
  );
  return { ...element, ...(isMoved ? { properties: { ...element.properties, id: canonical } } : {}), children };
}

function asInline(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  return { ...node, tagName: node.tagName === "div" ? "span" : node.tagName, children: node.children.map(asInline) };
}

function isCell(node: ElementContent): node is Element {
  return node.type === "element" && [node.properties.className].flat().includes("cell");
}

/** The id of a row, or of a point at its head. */
function anchorOf(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  const { id, className } = node.properties;
  const names = [className].flat();
  return typeof id === "string" && (names.includes("row") || names.includes("anchor")) ? [id] : [];
}
