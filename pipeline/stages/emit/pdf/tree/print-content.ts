import type { Element, ElementContent, Properties } from "hast";
import { h } from "hastscript";
import { withHint } from "../finish/tag-hint.ts";
import { joinAlternatives } from "./join-alternatives.ts";

/**
 * Makes content of the article such that Chromium's tags say what it is: roles that it has no tag for are left out, foreign
 * passages keep their language, and what has a tag of its own in PDF says so in a hint. Pictures are asked of the page's own origin.
 */
export function printContent(children: readonly ElementContent[], language: string): ElementContent[] {
  return joinAlternatives(children).map((child) => (child.type === "element" ? printElement(child, language) : child));
}

const rolesWithoutTag: ReadonlySet<unknown> = new Set(["doc-noteref", "doc-biblioref", "doc-backlink", "doc-endnotes", "doc-footnote"]);

function printElement(element: Element, around: string): Element {
  const { lang, role, ...others } = element.properties;
  const language = typeof lang === "string" ? lang : around;
  if (element.tagName === "math") return formula(element, language);
  if (element.tagName === "svg") {
    const picture = element.data?.picture;
    return picture === undefined ? element : { ...element, properties: { ...element.properties, dataPicture: picture } };
  }
  const properties: Properties = {
    ...others,
    ...(lang === undefined ? {} : { lang: lang === around && isCell(element) ? withHint(language, { kind: "cell" }) : lang }),
    ...(role === undefined || rolesWithoutTag.has(role) ? {} : { role }),
    ...(lang !== undefined && role === undefined ? roleThatKeepsLanguage(element.tagName) : {}),
    // Chromium takes a table without headings for a means of layout.
    ...(element.tagName === "table" ? { role: "table" } : {}),
    ...(element.tagName === "img" ? { src: `images/${encodePath(String(others["src"]))}` } : {}),
  };
  const content = { ...element, properties, children: printContent(element.children, language) };
  if ((element.tagName === "ins" || element.tagName === "del") && !content.children.some(isBlock))
    return change(content, element.tagName, language);
  if (isEmptyCell(content)) return { ...content, children: [{ type: "text", value: "\u00A0" }] };
  return isNoteCall(element) ? noteCall(content, language) : content;
}

/** Chromium forgets the language of a plain `span` or `div`, whatever it holds. */
function roleThatKeepsLanguage(tagName: string): Properties {
  if (/^(span|i|b|u|s|q|cite|bdi|bdo|small|sub|sup)$/.test(tagName)) return { role: "generic" };
  return tagName === "div" ? { role: "group" } : {};
}

/** A cell of a row of a parallel edition: it says its language, be it the document's. */
function isCell({ properties }: Element): boolean {
  return [properties.className].flat().includes("cell");
}

function isEmptyCell({ tagName, children }: Element): boolean {
  return (tagName === "td" || tagName === "th") && children.length === 0;
}

function isNoteCall({ tagName, properties }: Element): boolean {
  return tagName === "sup" && [properties.className ?? []].flat().includes("note-call");
}

/** The link of a call names its note, for the pages that are made later. */
function noteCall(call: Element, language: string): Element {
  const children = call.children.map((child): ElementContent => {
    const href = child.type === "element" ? child.properties["href"] : undefined;
    if (child.type !== "element" || typeof href !== "string") return child;
    return { ...child, properties: { ...child.properties, dataNote: href.slice(1) } };
  });
  return h("span", { role: "generic", lang: withHint(language, { kind: "ref" }) }, [{ ...call, children }]);
}

/** What was inserted or deleted: Chromium has no tag for either. */
function change(element: Element, kind: "ins" | "del", language: string): Element {
  return h("span", { role: "generic", lang: withHint(language, { kind }) }, [element]);
}

function isBlock(node: ElementContent): boolean {
  return node.type === "element" && /^(p|div|ul|ol|dl|table|blockquote|section|figure|pre|h[1-6])$/.test(node.tagName);
}

/** A formula is a picture of its letters: it is read by its alternative text. */
function formula(element: Element, language: string): Element {
  const { altText, ...properties } = element.properties;
  return h(
    "span",
    { role: "img", ariaLabel: String(altText ?? ""), lang: withHint(language, { kind: "formula" }), className: ["formula-box"] },
    [{ ...element, properties }],
  );
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
