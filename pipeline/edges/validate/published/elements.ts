import type { Element, Nodes } from "hast";
import { EXIT, visit } from "unist-util-visit";

/** The first element with a tag name. */
export function firstElement(tree: Nodes, tagName: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, "element", (element) => {
    if (element.tagName !== tagName) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** An attribute of an element as text, by its name in hast. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element !== undefined && Object.hasOwn(element.properties, name) ? element.properties[name] : undefined;
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}
