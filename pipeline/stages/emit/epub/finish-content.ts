import type { Element, ElementContent, Properties } from "hast";
import { h } from "hastscript";
import { bookAnchor } from "./book-anchor.ts";
import type { BookFile } from "./book-file.ts";
import { finishDrawing } from "./finish-drawing.ts";
import { finishFormula } from "./finish-formula.ts";
import { type LinkTargets, resolveLink } from "./resolve-link.ts";

/** What a page's content is finished against. */
export interface Surroundings extends LinkTargets {
  /** The article's pictures by the paths that the text has for them; one that a book cannot hold is not there. */
  readonly pictures: ReadonlyMap<string, BookFile>;
}

/**
 * A page's content as XHTML wants it: links lead across pages, pictures are the book's own, ids are unique, languages are
 * declared for HTML and for XML, and what a call is for is said in EPUB's words, too.
 */
export function finishContent(content: readonly ElementContent[], path: string, surroundings: Surroundings): ElementContent[] {
  const ids = new Set<string>();
  const finishAll = (nodes: readonly ElementContent[]): ElementContent[] => nodes.flatMap(finish);
  const finish = (node: ElementContent): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    const properties = finishProperties(node.properties, ids);
    const element: Element = { type: "element", tagName: node.tagName, properties, children: node.children };
    if (node.tagName === "img") return [finishImage(element, surroundings)];
    if (node.tagName === "math") return [finishFormula(element)];
    const finished: Element = { ...element, children: finishAll(node.children) };
    if (node.tagName === "svg") return [finishDrawing(finished)];
    return [node.tagName === "a" ? finishLink(finished, path, surroundings) : finished];
  };
  return finishAll(content);
}

function finishProperties({ id, lang, xmlLang, ...rest }: Properties, ids: Set<string>): Properties {
  const anchor = typeof id === "string" ? bookAnchor(id) : "";
  const language = [lang, xmlLang].find((value): value is string => typeof value === "string" && isLanguageTag(value));
  const isFree = anchor !== "" && !ids.has(anchor);
  if (isFree) ids.add(anchor);
  return { ...(isFree ? { id: anchor } : {}), ...rest, ...(language === undefined ? {} : { lang: language, xmlLang: language }) };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Roles of links, and what EPUB's own vocabulary calls them: reading systems listen to one or the other. */
const linkTypes: Readonly<Record<string, string>> = { "doc-noteref": "noteref", "doc-biblioref": "biblioref", "doc-backlink": "backlink" };

/** A link that leads somewhere; the words of one that leads nowhere. */
function finishLink(element: Element, path: string, targets: LinkTargets): Element {
  const { href, role, ...rest } = element.properties;
  const target = typeof href === "string" ? resolveLink(href, path, targets) : undefined;
  if (target === undefined) return { ...element, tagName: "span", properties: rest };
  const type = linkTypes[String(role)];
  const semantics = { ...(role === undefined ? {} : { role }), ...(type === undefined ? {} : { "epub:type": type }) };
  return { ...element, properties: { ...rest, href: target, ...semantics } };
}

/** A picture of the book; where it has none, the words that stand for it. */
function finishImage(element: Element, { pictures, paths }: Surroundings): Element {
  const { src, alt } = element.properties;
  const words = typeof alt === "string" ? alt : "";
  const own = paths.has(String(src)) ? String(src) : pictures.get(String(src))?.path;
  if (own === undefined) return h("span", { className: ["missing-picture"] }, words);
  return { ...element, properties: { ...element.properties, src: own, alt: words }, children: [] };
}
