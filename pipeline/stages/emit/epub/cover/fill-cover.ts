import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { CoverSlot } from "./cover-slot.ts";
import { layOutText } from "./lay-out-text.ts";
import type { CoverFonts } from "./load-cover-fonts.ts";
import { type CoverTexts, isKept } from "./read-slots.ts";

/** Fills a template: each slot gets its text in lines, each stretch of a line the font that has its characters. */
export function fillCover(element: Element, texts: CoverTexts, slots: readonly CoverSlot[], fonts: CoverFonts | undefined): Element {
  const bySource = new Map(slots.map((slot) => [slot.element, slot]));
  const fill = (node: Element): Element => {
    const slot = bySource.get(node);
    if (slot !== undefined) return setText(slot, fonts);
    const children = node.children.filter((child) => isKept(child, texts));
    return withoutDirections({ ...node, children: children.map((child) => (child.type === "element" ? fill(child) : child)) });
  };
  return fill(element);
}

/** A slot's element with its lines: downward from the template's baseline, or with `data-grow="up"` upward to it. */
function setText(slot: CoverSlot, fonts: CoverFonts | undefined): Element {
  const { element, text, box } = slot;
  const widthOf = (words: string): number => [...words].reduce((sum, character) => sum + widthIn(slot, character, fonts), 0);
  const { size, lines } = layOutText(text, box, widthOf);
  const step = size * box.leading;
  const y = Number(element.properties["y"]) - (element.properties["dataGrow"] === "up" ? step * (lines.length - 1) : 0);
  const x = String(element.properties["x"] ?? 0);
  const children = lines.map((line, index) => s("tspan", { x, y: String(round(y + step * index)) }, setLine(line, slot, fonts)));
  return withoutDirections({ ...element, properties: { ...element.properties, fontSize: String(round(size)) }, children });
}

/** A character that no font here has takes the room of an ideograph. */
function widthIn(slot: CoverSlot, character: string, fonts: CoverFonts | undefined): number {
  const width = fonts?.glyph(character, slot)?.width;
  return (
    width ??
    (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{Emoji_Presentation}/u.test(character)
      ? 1
      : /\p{M}/u.test(character)
        ? 0
        : 0.6)
  );
}

function setLine(line: string, slot: CoverSlot, fonts: CoverFonts | undefined): ElementContent[] {
  if (fonts === undefined) return [{ type: "text", value: line }];
  const runs: { family: string | undefined; text: string }[] = [];
  for (const character of line) {
    const family = fonts.glyph(character, slot)?.family;
    const last = runs.at(-1);
    if (last !== undefined && last.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs.map(({ family, text }) =>
    s("tspan", family === undefined ? {} : { fontFamily: family, fontWeight: "400", fontStyle: "normal" }, text),
  );
}

/** The template's own directions have been followed: the picture needs none. */
function withoutDirections(element: Element): Element {
  return { ...element, properties: Object.fromEntries(Object.entries(element.properties).filter(([name]) => !/^data[A-Z]/.test(name))) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
