import { rankOf } from "./roles.ts";
import { mapTags, type Tag } from "./tag.ts";

/** Gives headings ranks that go down one at a time and begin with 1 (ISO 14289-1, 7.4.2); their order in HTML stays. */
export function mendHeadings(tag: Tag): Tag {
  const open: number[] = [];
  return mapTags(tag, (child) => {
    const rank = rankOf(child);
    if (rank === undefined) return child;
    while ((open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return { ...child, role: `H${open.length}` };
  });
}
