import type { ElementContent } from "hast";
import type { DocumentNote } from "../../../model/document.ts";

/**
 * The notes of each part, in their own order: a note stands at the end of the part that calls it first. There it pops up
 * everywhere (Thorium looks for a note in the caller's document alone; Apple Books hides notes only where they are called),
 * and where nothing pops up it is a footnote. A call from another part leads there by an ordinary link.
 */
export function placeNotes(parts: readonly (readonly ElementContent[])[], notes: readonly DocumentNote[]): DocumentNote[][] {
  const waiting = new Map(notes.map((note) => [note.anchor as string, note]));
  const take = (content: readonly ElementContent[]): DocumentNote[] =>
    calledNotes(content).flatMap((anchor) => {
      const note = waiting.get(anchor);
      waiting.delete(anchor);
      return note === undefined ? [] : [note, ...take(note.content)];
    });
  const placed = parts.map(take);
  placed.at(-1)?.push(...waiting.values());
  const order = new Map(notes.map((note, index) => [note, index]));
  return placed.map((list) => list.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0)));
}

/** The anchors of the notes that a content calls, in the order of the calls. */
function calledNotes(content: readonly ElementContent[]): string[] {
  return content.flatMap((node) => {
    if (node.type !== "element") return [];
    const { role, href } = node.properties;
    return role === "doc-noteref" && typeof href === "string" ? [href.slice(1)] : calledNotes(node.children);
  });
}
