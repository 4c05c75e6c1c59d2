import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Citation } from "../../../model/syntax.ts";
import type { NodeRenderer } from "../context.ts";

/** A citation: each number links to its reference and is the place to which the reference leads back. */
export const citation: NodeRenderer<Citation> = (context, node) => {
  const parts = (node.parts ?? [{ text: node.raw }]).map(({ text, key, call, target }): ElementContent => {
    const id = call === undefined ? {} : { id: call };
    if (key !== undefined && target === undefined) {
      return h("span", { ...id, className: ["unknown-reference"] }, context.labels("unknownReference", { key }));
    }
    if (target !== undefined && text !== "") {
      return h("a", { ...id, className: ["citation-call"], href: `#${target}`, role: "doc-biblioref" }, text);
    }
    // A number inside a collapsed range is not printed, but its reference still leads back here.
    return call === undefined ? { type: "text", value: text } : h("span", id, text);
  });
  return h("span", { className: ["citation"] }, parts);
};
