import { type ContentMark, isTag, mapChildren, type Tag } from "./tag.ts";

/** Whether content is something to read or look at, is lines and areas alone, or is nothing at all. */
export type ContentKind = "content" | "decoration" | "nothing";

/** Elements whose lines and areas are what they say: pictures, and the points of a list. */
const drawn: ReadonlySet<string> = new Set(["Figure", "Formula", "Lbl"]);

/** Leaves out content that says nothing, such as borders and backgrounds, and then elements without content; empty cells keep their places. */
export function dropDecoration(tag: Tag, kindOf: (mark: ContentMark) => ContentKind): Tag {
  const isDrawn = drawn.has(tag.role);
  return mapChildren(tag, (child) => {
    if (child.kind === "link") return child;
    if (child.kind === "content") {
      const kind = kindOf(child);
      return kind === "content" || (kind === "decoration" && isDrawn) ? child : [];
    }
    const kept = dropDecoration(child, kindOf);
    return isEmpty(kept) ? [] : kept;
  });
}

function isEmpty({ role, children }: Tag): boolean {
  if (role === "LI") return !children.some((child) => isTag(child) && child.role === "LBody");
  return children.length === 0 && role !== "TD" && role !== "TH";
}
