import type { PrintContents } from "../content/read-contents.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { type ContentMark, isTag, mapChildren, type Tag, type TagChild } from "./tag.ts";

/** Puts the pieces that stand for hidden marks in the place of those: the first element that has one gets the whole piece. */
export function adoptHidden(document: Tag, { streams, adopted }: PrintContents): Tag {
  const given = new Set<ContentMark>();
  const adopt = (child: TagChild): TagChild | readonly TagChild[] => {
    if (isTag(child)) return mapChildren(child, adopt);
    if (child.kind === "link" || streams.has(child.stream)) return child;
    const mark = adopted.get(child.stream);
    if (mark === undefined) throw new UnexpectedPdf("mark in a stream that no page draws", "one that a page draws");
    if (given.has(mark)) return [];
    given.add(mark);
    return mark;
  };
  return mapChildren(document, adopt);
}
