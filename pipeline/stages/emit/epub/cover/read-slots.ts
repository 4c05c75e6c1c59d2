import type { Element, ElementContent, Properties } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { CoverSlot } from "./cover-slot.ts";

/** What a cover can say, by the names that a template's slots have. */
export type CoverTexts = Readonly<Record<string, string>>;

/**
 * Finds the `text` elements of a template with what is to stand in them: `data-slot` names it, else it is their own text.
 * `data-width` and `data-height` are the room that it has, `data-least` is the least size of its type, `data-leading` the
 * distance of its lines. Font attributes come from the elements around, as in SVG.
 */
export function readSlots(element: Element, texts: CoverTexts, inherited: Properties = {}): CoverSlot[] {
  const properties = { ...inherited, ...fontProperties(element.properties) };
  if (element.tagName !== "text")
    return element.children.flatMap((child) => (child.type === "element" ? readSlots(child, texts, properties) : []));
  const { dataSlot, dataWidth, dataHeight, dataLeast, dataLeading } = element.properties;
  const text = typeof dataSlot === "string" ? textFor(dataSlot, texts) : textOf(element);
  if (text.trim() === "") return [];
  const size = numberOf(properties["fontSize"], 16);
  return [
    {
      element,
      text: text.trim(),
      style: {
        family: String(properties["fontFamily"] ?? "serif"),
        weight: properties["fontWeight"] === "bold" ? 700 : numberOf(properties["fontWeight"], 400),
        isItalic: /italic|oblique/.test(String(properties["fontStyle"])),
      },
      box: {
        width: numberOf(dataWidth, Number.MAX_SAFE_INTEGER),
        height: numberOf(dataHeight, Number.MAX_SAFE_INTEGER),
        size,
        least: Math.min(size, numberOf(dataLeast, size / 3)),
        leading: numberOf(dataLeading, 1.2),
      },
    },
  ];
}

/** The text of a slot; empty when the book has none. */
function textFor(slot: string, texts: CoverTexts): string {
  return Object.hasOwn(texts, slot) ? (texts[slot] ?? "") : "";
}

/** Whether an element of the template stays: one with `data-if` goes with the text that it belongs to, a slot with its own. */
export function isKept(node: ElementContent, texts: CoverTexts): boolean {
  if (node.type !== "element") return node.type === "text";
  const condition = node.properties["dataIf"] ?? node.properties["dataSlot"];
  return typeof condition !== "string" || textFor(condition, texts).trim() !== "";
}

function fontProperties({ fontFamily, fontSize, fontWeight, fontStyle }: Properties): Properties {
  return Object.fromEntries(Object.entries({ fontFamily, fontSize, fontWeight, fontStyle }).filter(([, value]) => value !== undefined));
}

function numberOf(value: Properties[string], otherwise: number): number {
  const number = Number.parseFloat(String(value));
  return Number.isFinite(number) && number > 0 ? number : otherwise;
}
