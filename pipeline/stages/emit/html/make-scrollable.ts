import type { ElementContent } from "hast";

/** Lets a keyboard scroll what may be wider than the window and is in no frame: code, boxes of facts, formulas that stand alone. */
export function makeScrollable(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    const classes = [child.properties.className].flat();
    const isWide = child.tagName === "pre" || classes.includes("infobox") || classes.includes("formula");
    const properties = isWide ? { ...child.properties, tabIndex: 0 } : child.properties;
    return { ...child, properties, children: makeScrollable(child.children) };
  });
}
