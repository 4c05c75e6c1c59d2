import type { Element, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { toXml } from "xast-util-to-xml";
import { onlyXmlCharacters } from "../../../../libraries/text/xml-characters.ts";
import type { Checked, Diagnostic } from "../../../../model/diagnostic.ts";
import type { EmitContext } from "../../format.ts";
import { guardXml, xmlFile } from "../xml-file.ts";
import type { CoverSlot } from "./cover-slot.ts";
import { fillCover } from "./fill-cover.ts";
import { type CoverFonts, loadCoverFonts } from "./load-cover-fonts.ts";
import { type CoverTexts, readSlots } from "./read-slots.ts";

/** A painted cover. */
export interface PaintedCover {
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly bytes: Uint8Array;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Paints the theme's cover with a book's texts, as PNG with the theme's own fonts. Texts that these fonts cannot write are
 * left to the reading system's fonts: then the cover is SVG, and the diagnostic says which characters were wanting.
 */
export async function paintCover(
  given: CoverTexts,
  context: Pick<EmitContext, "theme" | "subsetFont" | "rasterize">,
): Promise<Checked<PaintedCover>> {
  const texts = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, onlyXmlCharacters(text)]));
  const { cover } = context.theme;
  const root: Root = parser.parse(cover.text);
  const template = root.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (template === undefined) throw new Error(`the theme's ${cover.path} has an svg element`);
  const slots = readSlots(template, texts);
  const fonts = await loadCoverFonts(slots, context);
  const wanting = wantingCharacters(slots, fonts);
  if (wanting.length > 0) {
    const bytes = xmlFile(serialize(fillCover(template, texts, slots, undefined)));
    return { value: { mediaType: "image/svg+xml", bytes }, diagnostics: [fontIsWanting(wanting, cover.path)] };
  }
  const bytes = await context.rasterize(guardXml(serialize(fillCover(template, texts, slots, fonts))), fonts.files);
  return { value: { mediaType: "image/png", bytes }, diagnostics: [] };
}

function wantingCharacters(slots: readonly CoverSlot[], fonts: CoverFonts): string[] {
  const wanting = slots.flatMap((slot) =>
    [...slot.text].filter((character) => /[^\s\p{Cf}]/u.test(character) && fonts.glyph(character, slot) === undefined),
  );
  return [...new Set(wanting)];
}

/** The picture in its own size, that of its view box. */
function serialize(picture: Element): string {
  const [, , width = "1600", height = "2400"] = String(picture.properties["viewBox"] ?? "").split(/[\s,]+/);
  const properties = { xmlns: "http://www.w3.org/2000/svg", ...picture.properties, width, height };
  return toXml(toXast({ ...picture, properties }), { closeEmptyElements: true });
}

function fontIsWanting(characters: readonly string[], file: string): Diagnostic {
  return {
    ruleId: "cover-has-glyphs",
    severity: "warning",
    place: { file },
    reason: `Unexpected characters without a glyph in the theme's fonts on the cover: ${characters.slice(0, 10).join(" ")}, expected fonts that have them. The cover is an SVG picture, which some stores and readers do not show.`,
    note: "Add a font with these characters to the theme's `fonts/` and `fonts.css`, or give the article a `cover` of its own.",
  };
}
