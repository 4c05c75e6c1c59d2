import type { Element, ElementContent } from "hast";
import type { Conventions } from "../../model/locale.ts";
import type { Reference } from "../../model/reference.ts";
import { breakAddress } from "./address.ts";
import { compileStyle } from "./compile-style.ts";
import { fillTemplate } from "./fill-template.ts";
import { mendPunctuation } from "./mend-punctuation.ts";
import type { Piece } from "./piece.ts";

/**
 * Writes a reference as the style of a language does, for a list of references. Only the words of the formula are in that
 * language: titles keep their own, and say so. Empty when the entry has nothing that the style shows.
 */
export function formatReference(reference: Reference, conventions: Conventions): ElementContent[] {
  const templates = compileStyle(conventions.references);
  const template = templates.get(reference.type) ?? templates.get("default") ?? [];
  const content: ElementContent[] = [];
  for (const piece of mendPunctuation(fillTemplate(template, reference, conventions))) {
    const [first, ...others] = toContent(piece);
    const before = content.at(-1);
    if (before?.type === "text" && first?.type === "text") before.value += first.value;
    else if (first !== undefined) content.push(first);
    content.push(...others);
  }
  return content;
}

function toContent(piece: Piece): ElementContent[] {
  if (piece.kind === "address") {
    const text = breakAddress(piece.text).flatMap((run, index): ElementContent[] => [
      ...(index === 0 ? [] : [element("wbr", {}, [])]),
      { type: "text", value: run },
    ]);
    return piece.href === undefined ? text : [element("a", { href: piece.href }, text)];
  }
  const text: ElementContent = { type: "text", value: piece.text };
  if (piece.kind !== "value" || (piece.isWork !== true && piece.language === undefined)) return [text];
  return [element(piece.isWork === true ? "cite" : "span", { ...piece.language }, [text])];
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
