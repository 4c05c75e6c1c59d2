import type { Element, ElementContent, Root } from "hast";
import type { Direction, Locale } from "../../../model/locale.ts";

/** Puts the language on `html` and the metadata into `head`, in place of the template's own styles and title. */
export function completePage(
  page: Root,
  { locale, direction, head }: { locale: Locale; direction: Direction; head: readonly Element[] },
): Root {
  const children = page.children.map((node) => {
    if (node.type !== "element" || node.tagName !== "html") return node;
    const properties = { ...node.properties, lang: locale, dir: direction };
    return { ...node, properties, children: node.children.map((part) => (isHead(part) ? { ...part, children: [...head] } : part)) };
  });
  return { ...page, children };
}

function isHead(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "head";
}
