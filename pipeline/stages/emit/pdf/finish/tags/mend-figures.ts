import { isTag, mapChildren, mapTags, marksOf, newTag, type Tag, type TagChild } from "./tag.ts";

/**
 * Gives pictures and formulas the form of ISO 14289-1, 7.3 and 7.7: those with an alternative text hold what the page shows
 * of them and nothing else; an HTML `figure` is a group of a picture and its caption. A picture without an alternative text
 * is a decoration, as in HTML, unless it has words, which are then read. The area of a link is in a link (7.18.5), whatever
 * HTML called it.
 */
export function mendFigures(tag: Tag): Tag {
  return mapTags(tag, (child) => {
    if (child.role === "NonStruct" && child.children.some(({ kind }) => kind === "link")) return { ...child, role: "Link" };
    if (child.role !== "Figure" && child.role !== "Formula") return withLinks(child);
    if (child.alternative?.trim()) return withLinks({ ...child, children: marksOf(child) });
    return withoutAlternative(withLinks(child));
  });
}

function withLinks(tag: Tag): Tag {
  if (tag.role === "Link") return tag;
  return mapChildren(tag, (child) => (child.kind === "link" ? newTag("Link", [child]) : child));
}

function withoutAlternative(tag: Tag): TagChild | readonly TagChild[] {
  const { alternative, ...plain } = tag;
  return tag.children.some(isTag) ? { ...plain, role: "Div" } : [];
}
