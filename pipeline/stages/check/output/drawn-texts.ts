import type { Nodes } from "hast";
import { readXml } from "../../../libraries/codec/read-xml.ts";
import type { BinaryFile } from "../../../model/file.ts";

/**
 * The words of an SVG picture that becomes part of the page, run by run as they are translated; nothing where it is
 * shown as a picture, whose words no file has as text.
 */
export function drawnTexts({ bytes }: BinaryFile): readonly string[] | undefined {
  const source = new TextDecoder().decode(bytes);
  const read = /<style|<foreignObject|<image\b/i.test(source) ? undefined : readXml(source);
  if (read === undefined || !("tree" in read)) return undefined;
  const texts: string[] = [];
  const collect = (node: Nodes, isInText: boolean): void => {
    if (node.type === "element" && node.properties["translate"] === "no") return;
    if (node.type === "text" && isInText && /\p{L}/u.test(node.value)) texts.push(node.value.replace(/\s+/g, " ").trim());
    const isInside = isInText || (node.type === "element" && node.tagName === "text");
    if ("children" in node) for (const child of node.children) collect(child, isInside);
  };
  collect(read.tree, false);
  return texts;
}
