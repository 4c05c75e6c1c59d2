import type { Element, ElementContent } from "hast";
import type { Locale } from "../../../model/locale.ts";

/** A cell whose ids carry its locale; the ids that they had are added to `anchors`. A drawing has ids of its own already. */
export function ownCellIds(
  element: Element,
  locale: Locale,
  cellId: (id: string, locale: Locale) => string,
  anchors: Set<string>,
): Element {
  if (element.tagName === "svg") return element;
  const { id } = element.properties;
  if (typeof id === "string") anchors.add(id);
  const properties = typeof id === "string" ? { ...element.properties, id: cellId(id, locale) } : element.properties;
  const children = element.children.map(
    (child): ElementContent => (child.type === "element" ? ownCellIds(child, locale, cellId, anchors) : child),
  );
  return { ...element, properties, children };
}
