import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import rehypeParse from "rehype-parse";
import temml from "temml";
import { unified } from "unified";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** TeX as MathML, with the TeX as its alternative text; TeX that is in error stays as code. */
export function renderMath(tex: string, display: boolean): Element {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 1000,
      maxSize: [50, 50],
    });
    const math = processor.parse(markup).children.find((child): child is Element => child.type === "element" && child.tagName === "math");
    if (math === undefined) return h("code", tex);
    const { style, ...properties } = math.properties;
    return { ...math, properties: { ...properties, altText: tex }, children: math.children.map(withoutStyle) };
  } catch {
    return h("code", tex);
  }
}

/** Style attributes are what a strict Content-Security-Policy refuses; MathML Core has attributes for what they say. */
function withoutStyle(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { style, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(withoutStyle) };
}
