import type { Element, ElementContent, Nodes, Root } from "hast";
import { raw } from "hast-util-raw";
import { sanitize } from "hast-util-sanitize";
import { h } from "hastscript";
import { admittedHtml } from "../../libraries/markdown/admitted-html.ts";

/** The stand-in for an element of ours while raw HTML around it is parsed; no user can write it, its name has a colon. */
const slot = "tetrapla:slot";

const schema = {
  tagNames: [...admittedHtml.tagNames, slot],
  attributes: { ...admittedHtml.attributes, [slot]: ["index"] },
  strip: ["script", "style", "template", "iframe", "object", "noscript", "title"],
};

/** Parses the raw HTML among an element's children and keeps what is admitted; elements of our own pass untouched. */
export function admitHtml(node: ElementContent): ElementContent {
  if (node.type !== "element" || !node.children.some(({ type }) => (type as string) === "raw")) return node;
  return { ...node, children: admitChildren(node.children) };
}

/** The admitted content of a block of raw HTML. */
export function admitBlock(html: string): ElementContent[] {
  return admitChildren([{ type: "raw", value: html } as unknown as ElementContent]);
}

function admitChildren(children: readonly ElementContent[]): ElementContent[] {
  const own: Element[] = [];
  const slotted = children.map((child): ElementContent => {
    if (child.type !== "element") return withoutSlots(child);
    own.push(child);
    return h(slot, { index: String(own.length - 1) });
  });
  const clean = sanitize(raw({ type: "root", children: slotted } as Root), schema) as Root;
  return fill(clean, own);
}

function withoutSlots(node: ElementContent): ElementContent {
  const value = (node as { value?: string }).value;
  return value?.includes(slot) ? ({ ...node, value: value.replaceAll(slot, "") } as ElementContent) : node;
}

function fill(parent: Nodes, own: readonly Element[]): ElementContent[] {
  if (!("children" in parent)) return [];
  return (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== "element") return [child];
    if (child.tagName !== slot) return [{ ...child, children: fill(child, own) }];
    const element = own[Number(child.properties["index"])];
    // What the parser put inside a stand-in that it took for an open element comes after it.
    return element === undefined ? fill(child, own) : [element, ...fill(child, own)];
  });
}
