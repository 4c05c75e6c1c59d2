import type { Element, ElementData } from "hast";
import { h } from "hastscript";
import type { Image } from "mdast";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { NodeRenderer } from "../context.ts";
import { inlineSvg } from "../inline-svg.ts";
import { readImageSize } from "../read-image-size.ts";

/** A picture of the article's folder: an SVG becomes part of the page, so that it has its fonts and colours. */
export const image: NodeRenderer<Image> = (context, node) => {
  const path = imagePath(node.url);
  const file = path === undefined ? undefined : context.edition.images.get(path);
  const alternative = node.alt ?? "";
  if (path === undefined || file === undefined) return h("span", { className: ["missing-target"] }, alternative);
  const size = sizeOf(node);
  const name = context.pictureName?.(path) ?? path;
  const inline = /\.svg$/i.test(path) ? inlineSvg(file.bytes, alternative, name) : undefined;
  // A drawing is drawn from the left, whichever way the words around it run.
  const drawn = context.conventions.direction === "rtl" ? { direction: "ltr" } : {};
  const picture: Element =
    inline === undefined
      ? h("img", { src: name, alt: alternative, ...readImageSize(file.bytes), ...size })
      : { ...inline, properties: { ...drawn, ...inline.properties, ...size }, data: { ...(inline.data as ElementData), picture: path } };
  const others = node.data?.alternatives ?? [];
  return others.length === 0 ? picture : [picture, ...others.map(renderAlternative)];
};

/** What a picture shows, in another language: nothing to see, and a picture to those who listen. */
function renderAlternative({ locale, text }: { readonly locale: string; readonly text: string }): Element {
  return h("span", { className: ["alternative"], role: "img", ariaLabel: text, lang: locale });
}

/** A width in per cent becomes a class of the theme, in steps of five; no page needs a style of its own. */
function sizeOf(node: Image): { className?: string[] } {
  const percent = /^(\d{1,3})(?:\.\d+)?%$/.exec(node.data?.attributes?.values["width"] ?? "")?.[1];
  return percent === undefined ? {} : { className: [`width-${Math.min(100, Math.max(5, Math.round(Number(percent) / 5) * 5))}`] };
}
