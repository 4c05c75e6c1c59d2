import { isTag, mapTags, newTag, type Tag, type TagChild } from "./tag.ts";

/** Gives lists, contents and notes the form that ISO 32000-1 wants of them (14.8.4.3.3, 14.8.4.4.1; ISO 14289-1, 7.6, 7.9). */
export function mendLists(tag: Tag): Tag {
  const listed = mapTags(tag, (child) => {
    if (child.role === "L") return { ...child, children: child.children.map(asItem) };
    return child.role === "TOC" ? { ...child, children: child.children.map(asContentsItem) } : child;
  });
  return mapTags(listed, (child) => (child.hint?.kind === "note" ? newNote(child) : child));
}

/** A list has items alone. Chromium has other names for those of notes. */
function asItem(child: TagChild): TagChild {
  if (isTag(child) && child.role === "Caption") return child;
  const item = isTag(child) && (child.role === "LI" || child.role === "NonStruct") ? child : newTag("LI", [child]);
  const labels = item.children.filter((part) => isTag(part) && part.role === "Lbl");
  const rest = item.children.filter((part) => !labels.includes(part));
  const isWhole = rest.length === 1 && rest.every((part) => isTag(part) && part.role === "LBody");
  const { hint, ...plain } = item;
  const body = isWhole ? rest : [newTag("LBody", hint?.kind === "note" ? [newNote({ ...newTag("Note", rest), hint })] : rest)];
  return { ...plain, role: "LI", children: rest.length === 0 ? labels : [...labels, ...body] };
}

/** Contents have items alone, and those hold labels, references and further contents. */
function asContentsItem(child: TagChild): TagChild {
  const item = isTag(child) && child.role !== "TOC" ? child : newTag("TOCI", [child]);
  const children = item.children.map((part) => (isTag(part) && part.role === "Link" ? newTag("Reference", [part]) : part));
  return { ...item, role: "TOCI", children };
}

function newNote({ hint, ...tag }: Tag): Tag {
  return { ...tag, role: "Note", ...(hint?.key === undefined ? {} : { id: `note-${hint.key}` }) };
}
