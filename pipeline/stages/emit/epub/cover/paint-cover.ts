import type { Element, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { toXml } from "xast-util-to-xml";
import type { PictureSize } from "../../../../libraries/images/picture-size.ts";
import { onlyXmlCharacters } from "../../../../libraries/text/xml-characters.ts";
import type { Checked, Diagnostic } from "../../../../model/diagnostic.ts";
import type { EmitContext } from "../../format.ts";
import type { ReadPicture } from "../read-picture.ts";
import { guardXml, xmlFile } from "../xml-file.ts";
import type { CoverPair } from "./cover-pair.ts";
import { besideSize, insideSize } from "./cover-size.ts";
import type { CoverSlot } from "./cover-slot.ts";
import { fillCover } from "./fill-cover.ts";
import { type CoverFonts, loadCoverFonts } from "./load-cover-fonts.ts";
import { type CoverTexts, readSlots } from "./read-slots.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Paints the theme's cover with a book's texts, as PNG with the theme's own fonts. Texts that these fonts cannot write are
 * left to the reading system's fonts: then the cover is SVG, and the diagnostic says which characters were wanting.
 */
export async function paintCover(
  given: CoverTexts,
  context: Pick<EmitContext, "theme" | "subsetFont" | "rasterize">,
): Promise<Checked<CoverPair>> {
  const texts = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, onlyXmlCharacters(text)]));
  const { cover } = context.theme;
  const root: Root = parser.parse(cover.text);
  const template = root.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (template === undefined) throw new Error(`the theme's ${cover.path} has an svg element`);
  const slots = readSlots(template, texts);
  const fonts = await loadCoverFonts(slots, context);
  const wanting = wantingCharacters(slots, fonts);
  const own = sizeOf(template);
  if (wanting.length > 0) {
    const bytes = xmlFile(serialize(fillCover(template, texts, slots, undefined), own));
    const drawing: ReadPicture = { mediaType: "image/svg+xml", ending: "svg", bytes };
    return { value: { inside: drawing, beside: drawing }, diagnostics: [fontIsWanting(wanting, cover.path)] };
  }
  const filled = fillCover(template, texts, slots, fonts);
  const paint = async (size: PictureSize): Promise<ReadPicture> => ({
    mediaType: "image/png",
    ending: "png",
    bytes: await context.rasterize(guardXml(serialize(filled, size)), fonts.files),
  });
  const [inside, beside] = [insideSize(own), besideSize(own)];
  const first = await paint(inside);
  return { value: { inside: first, beside: inside.width === beside.width ? first : await paint(beside) }, diagnostics: [] };
}

function wantingCharacters(slots: readonly CoverSlot[], fonts: CoverFonts): string[] {
  const wanting = slots.flatMap((slot) =>
    [...slot.text].filter((character) => /[^\s\p{Cf}]/u.test(character) && fonts.glyph(character, slot) === undefined),
  );
  return [...new Set(wanting)];
}

/** The template's own size, that of its view box. */
function sizeOf(picture: Element): PictureSize {
  const [, , width = 0, height = 0] = String(picture.properties["viewBox"] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : { width: 1600, height: 2400 };
}

function serialize(picture: Element, { width, height }: PictureSize): string {
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
