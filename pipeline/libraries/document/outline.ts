import type { Element, ElementContent, Parents, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { OutlineEntry } from "../../model/document.ts";
import type { AnchorId } from "../../model/unit.ts";

/** The headings of a body as a tree; a heading without an id cannot be led to and is left out. */
export function outlineOf(body: Root): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const entry of headings(body)) {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= entry.rank) open.pop();
    ((open.at(-1)?.children as OutlineEntry[] | undefined) ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function headings(parent: Parents): OutlineEntry[] {
  return (parent.children as ElementContent[]).flatMap((child): OutlineEntry[] => {
    if (child.type !== "element") return [];
    const rank = /^h([1-6])$/.exec(child.tagName)?.[1];
    if (rank === undefined) return headings(child);
    const { id, lang } = child.properties;
    if (typeof id !== "string") return [];
    const [own = child, ...others] = cellsOf(child);
    const entry = { anchor: id as AnchorId, title: titleOf(own), rank: Number(rank), children: [] };
    const titles = others.map((cell) => ({ title: titleOf(cell), lang: String(cell.properties["lang"]) }));
    return [{ ...entry, ...(typeof lang === "string" ? { lang } : {}), ...(titles.length > 0 ? { others: titles } : {}) }];
  });
}

/** A heading's cells, one for each language of a parallel edition; none in any other. */
function cellsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === "element" && [child.properties.className].flat().includes("cell"));
}

function titleOf(element: Element): string {
  return textOf({ ...element, children: withoutCalls(element.children) }).trim();
}

/** A heading's words without the calls of its notes and citations. */
function withoutCalls(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const classes = [child.properties.className ?? []].flat();
    if (classes.includes("note-call") || classes.includes("citation") || classes.includes("editor-mark")) return [];
    return [{ ...child, children: withoutCalls(child.children) }];
  });
}
