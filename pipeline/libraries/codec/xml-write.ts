import type { Element, ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { onlyXmlCharacters } from "../text/xml-characters.ts";

/**
 * An XML document that people can read, too: each element on a line of its own, but for the content of those named
 * `verbatim`, where every space counts. What XML forbids is left out.
 */
export function writeXml(root: Element, verbatim: ReadonlySet<string>): string {
  const xml = toXml(layOut(root, "\n", verbatim), { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${onlyXmlCharacters(xml).replaceAll("]]>", "]]&gt;")}\n`;
}

function layOut(element: Element, newline: string, verbatim: ReadonlySet<string>): Element {
  if (element.children.length === 0 || verbatim.has(element.name)) return element;
  const inner = `${newline}  `;
  const children = element.children.flatMap((child): ElementContent[] => [
    { type: "text", value: inner },
    child.type === "element" ? layOut(child, inner, verbatim) : child,
  ]);
  return { ...element, children: [...children, { type: "text", value: newline }] };
}
