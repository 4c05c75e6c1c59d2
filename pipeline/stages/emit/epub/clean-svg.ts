import type { Element, ElementContent, Properties, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { toXml } from "xast-util-to-xml";
import { finishDrawing } from "./finish-drawing.ts";
import { xmlFile } from "./xml-file.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What runs, what holds other languages, and what asks for something: a book's picture is a picture. */
const unwanted = new Set(["script", "foreignObject", "metadata", "handler", "listener", "iframe", "audio", "video"]);

/** An SVG picture as well-formed XML that neither runs nor loads anything; nothing when there is no picture in the text. */
export function cleanSvg(source: string): Uint8Array | undefined {
  const root: Root = parser.parse(source);
  const svg = root.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (svg === undefined) return undefined;
  const picture = finishDrawing(clean(svg, new Set()));
  const xml = toXml(toXast({ ...picture, properties: { xmlns: "http://www.w3.org/2000/svg", ...picture.properties } }), {
    closeEmptyElements: true,
  });
  return xmlFile(xml);
}

function clean(element: Element, ids: Set<string>): Element {
  const { id, ...properties } = cleanProperties(element.properties);
  const isOwn = typeof id === "string" && /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(id) && !ids.has(id);
  if (isOwn) ids.add(id);
  const isStyle = element.tagName === "style";
  const children = element.children.flatMap((child) => (isStyle ? cleanStyle(child) : cleanChild(child, ids)));
  return { ...element, properties: isOwn ? { id, ...properties } : properties, children };
}

function cleanChild(child: ElementContent, ids: Set<string>): ElementContent[] {
  if (child.type === "text") return [child];
  if (child.type !== "element" || unwanted.has(child.tagName) || !/^[a-zA-Z][\w.-]*$/.test(child.tagName)) return [];
  // A movement of a link would be a link of its own.
  return /href$/i.test(String(child.properties["attributeName"] ?? "")) ? [] : [clean(child, ids)];
}

function cleanStyle(child: ElementContent): ElementContent[] {
  return child.type === "text" ? [{ ...child, value: withoutRequests(child.value) }] : [];
}

/** Attributes of programs (with a prefix of their own), of events, and references to elsewhere do not come along. */
function cleanProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
      const isLink = name === "href" || name === "xLinkHref" || name === "src";
      if (isLink) return typeof value === "string" && /^(#|data:image\/(png|jpeg|gif|webp);)/i.test(value) ? [[name, value]] : [];
      if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name) || /^on/i.test(name) || /^xmlns/i.test(name)) return [];
      return [[name, typeof value === "string" && !/^(aria[A-Z]|title$)/.test(name) ? withoutRequests(value) : value]];
    }),
  );
}

/** A style or a paint that names nothing outside its picture; one that hides what it names is none. */
function withoutRequests(text: string): string {
  const own = text
    .replace(/url\(([^()]*)\)/gi, (link, target: string) => (/^\s*["']?#/.test(target) ? link : "none"))
    .replace(/@import[^;]*;?/gi, "");
  const rest = own.replace(/url\(\s*["']?#[^()]*\)/gi, "");
  return /\\|url\(|@import|image-set|src\(/i.test(rest) ? "" : own;
}
