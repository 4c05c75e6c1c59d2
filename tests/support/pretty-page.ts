import type { Element, Nodes } from "hast";
import { parsePage } from "./published/page-text.ts";

const blocks = new Set(
  "address article aside blockquote body caption div dd dl dt figcaption figure footer g h1 h2 h3 h4 h5 h6 head header hr html item itemref li link main manifest meta metadata nav ol p package pre rect script section spine style svg table tbody td text th thead title tr ul".split(
    " ",
  ),
);

/** A page as text that reads well in a diff: a line for each block, data and styles left out. */
export function prettyPage(text: string): string {
  return `${lines({ type: "root", children: parsePage(text).children }, "").join("\n")}\n`;
}

function lines(node: Nodes, indent: string): string[] {
  if (node.type === "root") return node.children.flatMap((child) => lines(child as Nodes, indent));
  if (node.type === "doctype") return [];
  if (node.type !== "element") return serialize(node).trim() === "" ? [] : [indent + squeezed(serialize(node))];
  if (node.tagName === "style") return [`${indent}<style>…</style>`];
  if (!node.children.some(hasBlock)) return [indent + squeezed(serialize(node))];
  return [
    `${indent}${openingTag(node)}`,
    ...grouped(node).flatMap((part) => (typeof part === "string" ? [`${indent}  ${part}`] : lines(part, `${indent}  `))),
    `${indent}</${node.tagName}>`,
  ];
}

/** An element's blocks, and the runs of inline content between them. */
function grouped({ children }: Element): (Nodes | string)[] {
  const parts: (Nodes | string)[] = [];
  let run = "";
  const endRun = (): void => {
    if (run.trim() !== "") parts.push(squeezed(run));
    run = "";
  };
  for (const child of children) {
    if (hasBlock(child as Nodes)) {
      endRun();
      parts.push(child as Nodes);
    } else run += serialize(child as Nodes);
  }
  endRun();
  return parts;
}

function hasBlock(node: Nodes): boolean {
  return node.type === "element" && (blocks.has(node.tagName) || node.children.some((child) => hasBlock(child as Nodes)));
}

function serialize(node: Nodes): string {
  if (node.type === "text") return visibleSpaces(node.value);
  if (node.type === "comment") return `<!--${node.value}-->`;
  if (!("children" in node)) return "";
  const inside = node.children.map((child) => serialize(child as Nodes)).join("");
  return node.type === "element" ? `${openingTag(node)}${inside}${inside === "" && isVoid(node) ? "" : `</${node.tagName}>`}` : inside;
}

function openingTag({ tagName, properties }: Element): string {
  const attributes = Object.entries(properties).map(
    ([name, value]) => ` ${name}="${shortened(Array.isArray(value) ? value.join(" ") : String(value))}"`,
  );
  return `<${tagName}${attributes.join("")}>`;
}

/** Sums of styles and the bytes of pictures say nothing to a person. */
function shortened(value: string): string {
  return visibleSpaces(value.replace(/base64,[A-Za-z0-9+/=]+/g, "base64,…").replace(/sha256-[A-Za-z0-9+/=]+/g, "sha256-…"));
}

function visibleSpaces(text: string): string {
  return text.replace(/[\u00A0\u00AD\u200B-\u200F\u2009\u202F\u2060]/g, (space) => `&#x${space.charCodeAt(0).toString(16).toUpperCase()};`);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isVoid({ tagName }: Element): boolean {
  return ["br", "hr", "img", "input", "link", "meta", "wbr"].includes(tagName);
}
