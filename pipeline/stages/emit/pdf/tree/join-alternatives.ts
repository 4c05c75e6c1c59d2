import type { Element, ElementContent } from "hast";

/**
 * Gives each picture the alternative texts of all languages of a parallel edition: a PDF has nothing of an element that shows
 * nothing, and so those that stand behind the picture for screen readers would be lost.
 */
export function joinAlternatives(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const words = alternativeOf(child);
    const picture = joined.at(-1);
    if (words === undefined || picture?.type !== "element") joined.push(child);
    else joined[joined.length - 1] = withAlternative(picture, words);
  }
  return joined;
}

function alternativeOf(node: ElementContent): string | undefined {
  if (node.type !== "element" || ![node.properties.className].flat().includes("alternative")) return undefined;
  return String(node.properties["ariaLabel"] ?? "");
}

function withAlternative(picture: Element, words: string): Element {
  const name = picture.tagName === "img" ? "alt" : "ariaLabel";
  const own = String(picture.properties[name] ?? "");
  return { ...picture, properties: { ...picture.properties, [name]: own === "" ? words : `${own} · ${words}` } };
}
