import type { Element, ElementContent, Nodes, Properties, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { svgSchema } from "./svg-schema.ts";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * An SVG image as an element of the page, without scripts, styles and references to elsewhere, its ids made its own.
 * Nothing when it needs a style sheet of its own or is no SVG: then it is shown as a picture.
 */
export function inlineSvg(bytes: Uint8Array, alternative: string, path: string): Element | undefined {
  const source = new TextDecoder().decode(bytes);
  if (/<style|<foreignObject|<image\b/i.test(source)) return undefined;
  const root = sanitize(processor.parse(source), svgSchema) as Root;
  const svg = root.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (svg === undefined) return undefined;
  const prefix = `${path.replace(/[^A-Za-z0-9]+/g, "-")}-`;
  const own = ownIds(svg, prefix) as Element;
  const names: Properties = alternative === "" ? { ariaHidden: "true" } : { role: "img", ariaLabel: alternative };
  return { ...own, properties: { ...own.properties, ...names } };
}

/** Prefixes ids and references to them, so that two pictures on one page do not share an id. */
function ownIds(node: Nodes, prefix: string): Nodes {
  if (node.type !== "element") return node;
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]): [string, Properties[string]] => {
      if (typeof value !== "string") return [name, value];
      if (name === "id") return [name, value.startsWith(prefix) ? value : prefix + value];
      if (name === "href" || name === "xLinkHref") return [name, value.startsWith("#") ? `#${prefix}${value.slice(1)}` : undefined];
      return [
        name,
        value
          .replace(/url\(\s*(['"]?)#([^)'"]+)\1\s*\)/g, (_, _quote, id: string) => `url(#${prefix}${id})`)
          .replace(/url\((?!#)[^)]*\)/g, "none"),
      ];
    }),
  );
  return { ...node, properties, children: node.children.map((child) => ownIds(child, prefix) as ElementContent) };
}
