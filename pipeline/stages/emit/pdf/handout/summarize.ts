import type { Element, ElementContent } from "hast";
import type { Document } from "../../../../model/document.ts";

/**
 * What of a document goes on one sheet: the text before the first section, the key facts in it, and the first table; with the
 * notes and references that these call. A link to what is not there keeps its words.
 */
export function summarize(document: Document): Document {
  const children = document.body.children as readonly ElementContent[];
  const first = children.findIndex(isSection);
  const lead = first === -1 ? children : children.slice(0, first === 0 ? 1 : first);
  const hasTable = lead.some((child) => findTable(child) !== undefined);
  const table = hasTable ? undefined : children.map(findTable).find((found) => found !== undefined);
  const kept = [...lead, ...(table === undefined ? [] : [table])];
  const ids = new Set(kept.flatMap(idsIn));
  // A note may call another, which stands before or behind it.
  const notes = new Set<Document["notes"][number]>();
  for (let size = -1; size !== notes.size; ) {
    size = notes.size;
    for (const note of document.notes) {
      if (notes.has(note) || !note.calls.some((call) => ids.has(call))) continue;
      notes.add(note);
      for (const id of [note.anchor, ...note.content.flatMap(idsIn)]) ids.add(id);
    }
  }
  const references = document.references.filter(({ calls }) => calls.some((call) => ids.has(call)));
  for (const { anchor } of references) ids.add(anchor);
  const isThere = (call: string): boolean => ids.has(call);
  return {
    ...document,
    body: { type: "root", children: kept.map((child) => withoutDeadLinks(child, ids)) },
    notes: document.notes
      .filter((note) => notes.has(note))
      .map((note) => ({
        ...note,
        calls: note.calls.filter(isThere),
        content: note.content.map((child) => withoutDeadLinks(child, ids)),
      })),
    references: references.map((reference) => ({ ...reference, calls: reference.calls.filter(isThere) })),
  };
}

function isSection(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "section";
}

/** The first table that is not a box of key facts, with what holds it together with its caption. */
function findTable(node: ElementContent): Element | undefined {
  if (node.type !== "element" || [node.properties.className ?? []].flat().includes("infobox")) return undefined;
  if (node.tagName === "table") return node;
  return node.children.map(findTable).find((found) => found !== undefined);
}

function idsIn(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  const { id } = node.properties;
  return [...(typeof id === "string" ? [id] : []), ...node.children.flatMap(idsIn)];
}

function withoutDeadLinks(node: ElementContent, ids: ReadonlySet<string>): ElementContent {
  if (node.type !== "element") return node;
  const children = node.children.map((child) => withoutDeadLinks(child, ids));
  const { href } = node.properties;
  const isDead = node.tagName === "a" && typeof href === "string" && href.startsWith("#") && !ids.has(href.slice(1));
  if (!isDead) return { ...node, children };
  const { href: _, role: __, ...properties } = node.properties;
  return { ...node, tagName: "span", properties, children };
}
