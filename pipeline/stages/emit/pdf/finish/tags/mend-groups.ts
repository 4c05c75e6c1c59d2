import { groups, isInline, rankOf } from "./roles.ts";
import { isTag, newTag, type Tag, type TagChild } from "./tag.ts";

/**
 * Takes out the elements that say nothing (`NonStruct`) and leaves what they hold: a part of the text that begins with a heading
 * becomes a section, words in another language a span, and words that stand in a group, where none may stand (ISO 32000-1,
 * 14.8.4.2), get a paragraph.
 */
export function mendGroups(tag: Tag): Tag {
  if (!tag.children.some(isTag))
    return groups.has(tag.role) && tag.children.length > 0 ? { ...tag, children: [newTag("P", tag.children)] } : tag;
  const isGroup = groups.has(tag.role);
  const settled = settle(tag.children, isGroup);
  return { ...tag, children: isGroup ? inParagraphs(settled) : settled };
}

function settle(children: readonly TagChild[], inGroup: boolean): TagChild[] {
  return children.flatMap((child): TagChild[] => {
    if (!isTag(child)) return [child];
    if (child.role !== "NonStruct") return [mendGroups(child)];
    if (child.language !== undefined) return [mendGroups({ ...child, role: roleOf(child) })];
    if (isInline(child))
      return inGroup && child.children.some(isTag) ? [newTag("P", settle(child.children, false))] : settle(child.children, false);
    if (beginsWithHeading(child)) return [mendGroups({ ...child, role: "Sect" })];
    const settled = settle(child.children, inGroup);
    return inGroup ? inParagraphs(settled) : settled;
  });
}

function roleOf(tag: Tag): string {
  if (isInline(tag)) return "Span";
  return beginsWithHeading(tag) ? "Sect" : "Div";
}

function beginsWithHeading({ children }: Tag): boolean {
  const first = children[0];
  return first !== undefined && isTag(first) && (rankOf(first) !== undefined || (first.role === "NonStruct" && beginsWithHeading(first)));
}

/** Puts what stands in lines into paragraphs, with its neighbours. */
function inParagraphs(children: readonly TagChild[]): TagChild[] {
  const settled: TagChild[] = [];
  let line: TagChild[] = [];
  const endLine = (): void => {
    if (line.length > 0) settled.push(newTag("P", line));
    line = [];
  };
  for (const child of children) {
    if (!isTag(child) || isInline(child)) line.push(child);
    else {
      endLine();
      settled.push(child);
    }
  }
  endLine();
  return settled;
}
