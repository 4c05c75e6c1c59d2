import { isArray, type PdfObject, PdfString, withEntries } from "../objects/pdf-object.ts";
import { mapTags, type Tag } from "./tag.ts";

/** Gives elements identifiers that come from their order alone, and the cells of tables the new ones of their headings; notes keep theirs. */
export function nameElements(tag: Tag): Tag {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const named = mapTags(tag, (child) => {
    if (child.id === undefined) return child;
    let name = child.role === "Note" ? child.id : `cell-${names.size + 1}`;
    while (used.has(name)) name += "+";
    used.add(name);
    if (child.role !== "Note") names.set(child.id, name);
    return { ...child, id: name };
  });
  return mapTags(named, (child) => {
    if (child.attributes.length === 0) return child;
    const attributes = child.attributes.map((each) => {
      const headers = each.get("Headers");
      return isArray(headers) ? withEntries(each, { Headers: headers.flatMap((id) => renamed(id, names)) }) : each;
    });
    return { ...child, attributes };
  });
}

function renamed(id: PdfObject, names: ReadonlyMap<string, string>): PdfObject[] {
  const name = id instanceof PdfString ? names.get(id.bytes) : undefined;
  return name === undefined ? [] : [new PdfString(name)];
}
