import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { CaptionedTable, Figure, Infobox } from "../../model/syntax.ts";
import type { RenderContext } from "./context.ts";
import { markPassage } from "./mark-passage.ts";

/** The caption of a figure, table or infobox, after its label when it has one. */
export function renderCaption(
  context: RenderContext,
  node: Figure | CaptionedTable | Infobox,
  state: State,
  tagName: "figcaption" | "caption",
  label?: string,
): Element {
  const caption = (node.children as Nodes[]).find((child) => child.type === "caption");
  const unit = caption?.data?.unit;
  const outer = context.unit;
  context.unit = unit ?? outer;
  const words = caption?.type === "caption" ? (state.all(caption) as ElementContent[]) : [];
  context.unit = outer;
  const inner =
    words.length === 0
      ? []
      : [
          unit === undefined
            ? h("span", words)
            : (markPassage(context, unit, h("span", { className: ["caption-text"] }, words)) as Element),
        ];
  const heading =
    label === undefined
      ? []
      : [h("span", { className: ["caption-label"] }, label), ...(inner.length > 0 ? [{ type: "text" as const, value: " " }] : [])];
  return h(tagName, [...heading, ...inner]);
}
