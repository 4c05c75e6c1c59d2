import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { AnchorId } from "../../model/unit.ts";
import type { Labels } from "../locale/labels.ts";

/** Links from a note or a reference to each place that calls it. */
export function renderBackLinks(calls: readonly AnchorId[], labels: Labels): ElementContent[] {
  return calls.flatMap((call, index): ElementContent[] => {
    const name = calls.length === 1 ? labels("backToText") : labels("backToCitation", { label: String(index + 1) });
    const link = h("a", { href: `#${call}`, className: ["back-link"], role: "doc-backlink", ariaLabel: name }, [
      "↑",
      ...(calls.length === 1 ? [] : [h("sup", String(index + 1))]),
    ]);
    return [{ type: "text", value: "\u00A0" }, link];
  });
}

/** Puts links at the end of the last paragraph of a block content, or behind it. */
export function appendInline(content: readonly ElementContent[], links: readonly ElementContent[]): ElementContent[] {
  const last = content.findLastIndex((node) => node.type === "element");
  const element = content[last];
  if (element?.type !== "element" || element.tagName !== "p") return [...content, ...links];
  return [...content.slice(0, last), { ...element, children: [...element.children, ...links] }, ...content.slice(last + 1)];
}
