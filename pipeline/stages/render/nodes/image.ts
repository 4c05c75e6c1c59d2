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
  const inline = /\.svg$/i.test(path) ? inlineSvg(file.bytes, alternative, path) : undefined;
  if (inline !== undefined) return { ...inline, properties: { ...inline.properties, ...size } };
  return h("img", { src: path, alt: alternative, ...readImageSize(file.bytes), ...size });
};

/** A width in per cent becomes a class of the theme, in steps of five; no page needs a style of its own. */
function sizeOf(node: Image): { className?: string[] } {
  const percent = /^(\d{1,3})(?:\.\d+)?%$/.exec(node.data?.attributes?.values["width"] ?? "")?.[1];
  return percent === undefined ? {} : { className: [`width-${Math.min(100, Math.max(5, Math.round(Number(percent) / 5) * 5))}`] };
}
