import { isTag, type Tag, type TagChild } from "./tag.ts";

/** Makes one element of those that the pages divided: the first takes the content of all others with its key, in their order. */
export function joinParts(tag: Tag): Tag {
  const content = new Map<string, TagChild[]>();
  collect(tag, content);
  return content.size === 0 ? tag : replace(tag, content, new Set());
}

/** Gathers the content of the parts by their keys; parts within parts are joined when their elements have been. */
function collect(tag: Tag, content: Map<string, TagChild[]>): void {
  for (const child of tag.children) {
    if (!isTag(child)) continue;
    const key = keyOf(child);
    if (key === undefined) collect(child, content);
    else {
      const joined = content.get(key) ?? [];
      joined.push(...child.children);
      content.set(key, joined);
    }
  }
}

function replace(tag: Tag, content: ReadonlyMap<string, readonly TagChild[]>, given: Set<string>): Tag {
  const children = tag.children.flatMap((child): TagChild[] => {
    if (!isTag(child)) return [child];
    const key = keyOf(child);
    if (key === undefined) return [replace(child, content, given)];
    if (given.has(key)) return [];
    given.add(key);
    return [joinParts({ ...child, children: content.get(key) ?? [] })];
  });
  return { ...tag, children };
}

function keyOf({ role, hint }: Tag): string | undefined {
  return hint?.part === undefined ? undefined : `${role} ${hint.part}`;
}
