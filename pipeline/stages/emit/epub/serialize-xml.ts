import type { Element, ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { xmlFile } from "./xml-file.ts";

/** An XML document for machines, laid out so that a person who opens it can read it. */
export function serializeXml(root: Element): Uint8Array {
  return xmlFile(toXml(layOut(root, "\n"), { closeEmptyElements: true }));
}

/** Puts each child on a line of its own where all children are elements. */
function layOut(element: Element, newline: string): Element {
  if (element.children.length === 0 || element.children.some(({ type }) => type !== "element")) return element;
  const inner = `${newline}  `;
  const children = element.children.flatMap((child): ElementContent[] => [
    { type: "text", value: inner },
    child.type === "element" ? layOut(child, inner) : child,
  ]);
  return { ...element, children: [...children, { type: "text", value: newline }] };
}
