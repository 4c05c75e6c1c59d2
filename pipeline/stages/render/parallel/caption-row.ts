import type { Image, Nodes, PhrasingContent } from "mdast";
import type { CaptionedTable, Cell, Figure, Infobox } from "../../../model/syntax.ts";
import type { RenderContext } from "../context.ts";
import { isRow } from "./is-row.ts";

/**
 * The caption of a figure or table as a row: its own, or else the alternative texts of its picture; without either a row of
 * empty cells, since each language has a label of its own. Nothing in an edition of one language.
 */
export function captionRow({ row }: RenderContext, { children }: Figure | CaptionedTable | Infobox): Nodes | undefined {
  if (row === undefined) return undefined;
  const nodes = children as Nodes[];
  const caption = nodes.find((child) => child.type === "caption");
  if (caption !== undefined && isRow(caption)) return caption;
  const picture = nodes.find((child) => child.type === "image" || child.type === "pictureRow");
  const cells = row.columns.map(({ edition }, index): Cell => {
    const [locale] = edition.locales;
    const words = caption?.type === "caption" ? caption.children : alternative(picture, index, locale);
    return { type: "cell", locale, children: words };
  });
  const unit = caption === undefined && picture?.type === "image" ? picture.data?.unit : caption?.data?.unit;
  return { type: "caption", children: cells, ...(unit === undefined ? {} : { data: { unit } }) };
}

function alternative(picture: Nodes | undefined, index: number, locale: string): PhrasingContent[] {
  if (picture?.type === "pictureRow") return textOf(picture.children[index]?.children[0] as Image | undefined);
  if (picture?.type !== "image") return [];
  const own = picture.data?.alternatives?.find((other) => other.locale === locale);
  return own === undefined ? textOf(picture) : [{ type: "text", value: own.text }];
}

function textOf(image: Image | undefined): PhrasingContent[] {
  return image?.alt ? [{ type: "text", value: image.alt }] : [];
}
