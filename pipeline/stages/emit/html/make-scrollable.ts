import type { ElementContent } from "hast";

/** Lets a keyboard scroll what may be wider than the window and is in no frame: code, and formulas that stand alone. */
export function makeScrollable(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    const isWide = child.tagName === "pre" || [child.properties.className].flat().includes("formula");
    return isWide ? { ...child, properties: { ...child.properties, tabIndex: 0 } } : { ...child, children: makeScrollable(child.children) };
  });
}
