import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { CaptionedTable, Figure, Infobox } from "../../model/syntax.ts";
import type { RenderContext } from "./context.ts";
import { markPassage } from "./mark-passage.ts";
import { captionRow } from "./parallel/caption-row.ts";
import { renderRow, renderRowBlock } from "./parallel/render-row.ts";

/** The caption of a figure, table or infobox, after its label when it has one. */
export function renderCaption(
  context: RenderContext,
  node: Figure | CaptionedTable | Infobox,
  state: State,
  tagName: "figcaption" | "caption",
  label?: (labels: Labels) => string,
): Element {
  const labelled = ({ labels }: RenderContext): ElementContent[] =>
    label === undefined ? [] : [h("span", { className: ["caption-label"] }, label(labels)), { type: "text", value: " " }];
  const row = captionRow(context, node);
  const cells = row && renderRow(context, row, state, { tagName: "div", before: labelled });
  if (cells !== undefined) return h(tagName, [renderRowBlock(cells)]);
  const caption = (node.children as Nodes[]).find((child) => child.type === "caption");
  const unit = caption?.data?.unit;
  const outer = context.unit;
  context.unit = unit ?? outer;
  const words = caption?.type === "caption" ? (state.all(caption) as ElementContent[]) : [];
  context.unit = outer;
  const inner =
    words.length === 0
      ? alternativeCaption(context, node)
      : [
          unit === undefined
            ? h("span", words)
            : (markPassage(context, unit, h("span", { className: ["caption-text"] }, words)) as Element),
        ];
  const heading =
    label === undefined
      ? []
      : [
          h("span", { className: ["caption-label"] }, label(context.labels)),
          ...(inner.length > 0 ? [{ type: "text" as const, value: " " }] : []),
        ];
  return h(tagName, [...heading, ...inner]);
}

/** What stands for the caption of a figure that has none: its alternative text, as pandoc and papers mean it. */
function alternativeCaption(context: RenderContext, { children }: Figure | CaptionedTable | Infobox): Element[] {
  const image = (children as Nodes[]).find((child) => child.type === "image");
  if (image?.type !== "image" || !image.alt) return [];
  const words = h("span", { className: ["caption-text"] }, image.alt);
  const unit = image.data?.unit;
  return [unit === undefined ? words : (markPassage(context, unit, words) as Element)];
}
