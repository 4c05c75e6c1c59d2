import type { Element, ElementContent, Properties, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { toXml } from "xast-util-to-xml";
import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";
import { finishDrawing } from "./finish-drawing.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What runs, what holds other languages, and what asks for something: a book's picture is a picture. */
const unwanted = new Set(["script", "foreignObject", "metadata", "handler", "listener", "iframe", "audio", "video"]);

/** An SVG picture as well-formed XML that neither runs nor loads anything; nothing when there is no picture in the text. */
export function cleanSvg(source: string): Uint8Array | undefined {
  const root: Root = parser.parse(source);
  const svg = root.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (svg === undefined) return undefined;
  const picture = finishDrawing(clean(svg));
  const xml = toXml(toXast({ ...picture, properties: { xmlns: "http://www.w3.org/2000/svg", ...picture.properties } }), { closeEmptyElements: true });
  return new TextEncoder().encode(onlyXmlCharacters(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`));
}

function clean(element: Element): Element {
  return { ...element, properties: cleanProperties(element.properties), children: element.children.flatMap(cleanChild) };
}

function cleanChild(child: ElementContent): ElementContent[] {
  if (child.type === "text") return [{ ...child, value: withoutRequests(child.value) }];
  if (child.type !== "element" || unwanted.has(child.tagName) || !/^[a-zA-Z][\w.-]*$/.test(child.tagName)) return [];
  return [clean(child)];
}

/** Attributes of programs (with a prefix of their own), of events, and references to elsewhere do not come along. */
function cleanProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
      const isLink = name === "href" || name === "xLinkHref" || name === "src";
      if (isLink) return typeof value === "string" && /^(#|data:image\/(png|jpeg|gif|webp);)/i.test(value) ? [[name, value]] : [];
      if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name) || /^on/i.test(name) || /^xmlns/i.test(name)) return [];
      return [[name, typeof value === "string" ? withoutRequests(value) : value]];
    }),
  );
}

/** A style or a paint without `url(…)` of elsewhere and without imports. */
function withoutRequests(text: string): string {
  return text.replace(/url\(\s*["']?(?!#)[^)]*\)/gi, "none").replace(/@import[^;]*;?/gi, "");
}
