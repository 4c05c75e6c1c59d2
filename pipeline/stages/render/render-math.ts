import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { typesetTex } from "../../libraries/math/typeset-tex.ts";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** TeX as MathML, with the TeX as its alternative text; TeX that is in error stays as code. */
export function renderMath(tex: string, display: boolean): Element {
  const typeset = typesetTex(tex, display);
  const children = "markup" in typeset ? processor.parse(typeset.markup).children : [];
  const math = children.find((child): child is Element => child.type === "element" && child.tagName === "math");
  if (math === undefined) return h("code", tex);
  const { style, ...properties } = math.properties;
  return { ...math, properties: { ...properties, altText: tex }, children: math.children.map(withoutStyle) };
}

/** Style attributes are what a strict Content-Security-Policy refuses; MathML Core has attributes for what they say. */
function withoutStyle(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { style, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(withoutStyle) };
}
