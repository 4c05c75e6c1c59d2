import type { Element, Nodes } from "hast";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "./page-text.ts";
import type { Published, PublishedLink } from "./published.ts";

/** Reads a web page. */
export function readPage(text: string): Published {
  const tree = parsePage(text);
  const main = firstElement(tree, "main");
  const anchors = new Map(elementsWhere(tree, hasId).map((element) => [String(element.properties["id"]), element]));
  const links = elementsWhere(main, ({ properties }) => String(properties["href"] ?? "").startsWith("#"));
  return {
    title: pageText({ ...firstElement(tree, "title"), tagName: "p" }).trim(),
    language: String(firstElement(tree, "html").properties["lang"]),
    text: `${pageText(withoutNavigation(main))}\n${pageText(firstElement(tree, "footer"))}`,
    hiddenText: hiddenText(tree),
    links: links.map((link) => toLink(link, anchors)),
    anchors: new Set(anchors.keys()),
    textAt: (anchor) => pageText(anchors.get(anchor) ?? { type: "root", children: [] }),
  };
}

/** Descriptions that stand in attributes and in the head. */
export function hiddenText(tree: Nodes): string {
  return ["content", "alt", "ariaLabel"].flatMap((name) => attributeValues(tree, name)).join("\n");
}

/** A tree without its table of contents and other lists of links. */
export function withoutNavigation<Node extends Nodes>(node: Node): Node {
  if (!("children" in node)) return node;
  const children = node.children.filter((child) => !(child.type === "element" && child.tagName === "nav"));
  return { ...node, children: children.map((child) => withoutNavigation(child as Nodes)) };
}

function hasId({ properties }: Element): boolean {
  return properties["id"] !== undefined;
}

function toLink(link: Element, anchors: ReadonlyMap<string, Element>): PublishedLink {
  const target = decodeURIComponent(String(link.properties["href"]).slice(1));
  const { id } = link.properties;
  return {
    target: anchors.has(target) ? target : `broken: #${target}`,
    label: pageText(link).trim(),
    ...(id === undefined ? {} : { anchor: String(id) }),
  };
}
