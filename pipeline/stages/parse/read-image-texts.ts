import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { ImageTexts } from "../../model/article.ts";
import type { BinaryFile } from "../../model/file.ts";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** Finds the words of an SVG image: each run of text in a `text` element that has a letter and is not marked `translate="no"`. */
export function readImageTexts(image: BinaryFile): ImageTexts {
  const source = new TextDecoder().decode(image.bytes);
  const texts: ImageTexts["texts"][number][] = [];
  if (source.includes("<text")) collect(processor.parse(source), false);
  return { path: image.path, texts };

  function collect(node: Nodes, inText: boolean): void {
    if (node.type === "element" && node.properties["translate"] === "no") return;
    if (node.type === "text" && inText && /\p{L}/u.test(node.value)) {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start !== undefined && end !== undefined) texts.push({ text: node.value.replace(/\s+/g, " ").trim(), start, end });
    }
    const inside = inText || (node.type === "element" && node.tagName === "text");
    if ("children" in node) for (const child of node.children) collect(child, inside);
  }
}
