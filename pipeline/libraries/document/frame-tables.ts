import type { ElementContent } from "hast";

/** Puts tables into frames, so that a wide one scrolls within the page and a keyboard can scroll it; an infobox has its own frame. */
export function frameTables(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    if (child.tagName === "table")
      return { type: "element", tagName: "div", properties: { className: ["table-frame"], tabIndex: 0 }, children: [child] };
    if (child.tagName === "aside") return child;
    return { ...child, children: frameTables(child.children) };
  });
}
