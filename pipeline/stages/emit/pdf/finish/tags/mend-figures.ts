import { isTag, mapTags, marksOf, type Tag, type TagChild } from "./tag.ts";

/**
 * Gives pictures and formulas the form of ISO 14289-1, 7.3 and 7.7: those with an alternative text hold what the page shows
 * of them and nothing else; an HTML `figure` is a group of a picture and its caption. A picture without an alternative text
 * is a decoration, as in HTML, unless it has words, which are then read. Links are links, whatever HTML called them.
 */
export function mendFigures(tag: Tag): Tag {
  return mapTags(tag, (child) => {
    if (child.role === "NonStruct" && child.children.some(({ kind }) => kind === "link")) return { ...child, role: "Link" };
    if (child.role !== "Figure" && child.role !== "Formula") return child;
    if (child.alternative?.trim()) return { ...child, children: marksOf(child) };
    return withoutAlternative(child);
  });
}

function withoutAlternative(tag: Tag): TagChild | readonly TagChild[] {
  const { alternative, ...plain } = tag;
  return tag.children.some(isTag) ? { ...plain, role: "Div" } : [];
}
