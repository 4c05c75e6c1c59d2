import type { Element, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { EXIT, visit } from "unist-util-visit";

const parser = unified().use(rehypeParse).freeze();
const running = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "cite",
  "code",
  "em",
  "i",
  "kbd",
  "q",
  "s",
  "span",
  "strong",
  "sub",
  "time",
  "tspan",
  "u",
]);
const silent = new Set(["head", "script", "style", "template", "title", "desc", "metadata"]);

/** A page as a tree, whether it is HTML or XHTML. */
export function parsePage(text: string): Root {
  return parser.parse(text.replace(/^<\?xml[^>]*\?>\s*/, ""));
}

/** The words that a reader sees of a node; what is no running text is set apart by line ends. */
export function pageText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && (silent.has(node.tagName) || node.properties["hidden"] === true)) return "";
  const text = node.children.map((child) => pageText(child as Nodes)).join("");
  return node.type === "element" && (!running.has(node.tagName) || isCall(node)) ? `\n${text}\n` : text;
}

/** All elements of a tree for which something holds, in the order of the text. */
export function elementsWhere(tree: Nodes, holds: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (holds(element)) found.push(element);
  });
  return found;
}

/** The first element with a tag name. */
export function firstElement(tree: Nodes, tagName: string): Element {
  let found: Element | undefined;
  visit(tree, "element", (element) => {
    if (element.tagName !== tagName) return undefined;
    found = element;
    return EXIT;
  });
  if (found === undefined) throw new Error(`the page has a ${tagName}`);
  return found;
}

/** The values of an attribute, wherever it stands. */
export function attributeValues(tree: Nodes, name: string): string[] {
  return elementsWhere(tree, ({ properties }) => properties[name] !== undefined).map(({ properties }) => String(properties[name]));
}

/** Whether an element is a link from the text to a note or a reference, or back: its label is no part of the words around it. */
function isCall({ properties }: Element): boolean {
  return /^doc-(noteref|biblioref|backlink)$/.test(String(properties["role"] ?? ""));
}
