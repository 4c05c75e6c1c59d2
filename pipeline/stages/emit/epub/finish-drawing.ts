import type { Element, Properties } from "hast";

/** An SVG drawing as XML: the prefix of its links is declared. */
export function finishDrawing(element: Element): Element {
  if (!hasXLink(element)) return element;
  const properties: Properties = { "xmlns:xlink": "http://www.w3.org/1999/xlink", ...element.properties };
  return { ...element, properties };
}

function hasXLink(element: Element): boolean {
  return (
    Object.keys(element.properties).some((name) => /^xLink/.test(name)) ||
    element.children.some((child) => child.type === "element" && hasXLink(child))
  );
}
