import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Html } from "mdast";
import { admitBlock } from "../admit-html.ts";
import type { NodeRenderer } from "../context.ts";

/** Raw HTML: within a line it is parsed with its neighbours; a block keeps what is admitted; a comment is nothing. */
export const html: NodeRenderer<Html> = (context, node) => {
  if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return undefined;
  if (context.unit !== undefined) return { type: "raw", value: node.value } as unknown as ElementContent;
  const content = admitBlock(node.value).filter((child) => child.type !== "comment");
  const isEmpty = content.every((child) => child.type === "text" && child.value.trim() === "");
  return isEmpty ? undefined : h("p", content);
};
