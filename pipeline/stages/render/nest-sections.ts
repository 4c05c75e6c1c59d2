import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** Wraps each heading and what follows it, up to the next of its rank or a higher one, into a `section`. */
export function nestSections(children: readonly ElementContent[]): ElementContent[] {
  const top: ElementContent[] = [];
  const open: { readonly rank: number; readonly section: Element }[] = [];
  for (const child of children) {
    const rank = headingRank(child);
    if (rank !== undefined) {
      while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
      const section = h("section");
      (open.at(-1)?.section.children ?? top).push(section);
      open.push({ rank, section });
    }
    (open.at(-1)?.section.children ?? top).push(child);
  }
  return top;
}

/** The rank of a heading, 1 to 6. */
function headingRank(node: ElementContent): number | undefined {
  const match = node.type === "element" ? /^h([1-6])$/.exec(node.tagName) : null;
  return match ? Number(match[1]) : undefined;
}
