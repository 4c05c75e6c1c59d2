import { isArray, type PdfDictionary, type PdfObject } from "../objects/pdf-object.ts";
import { isTag, mapChildren, mapTags, newTag, type Tag, type TagChild } from "./tag.ts";

/**
 * Tidies tables (ISO 14289-1, 7.5): rows of column headings are the head; what the browser repeats of them on further pages is
 * no part of the table; attributes that say what holds anyway are left out.
 */
export function mendTables(tag: Tag): Tag {
  return mapTags(tag, (child) => {
    if (child.role === "TH" || child.role === "TD") return mendCell(child);
    return child.role === "Table" ? mendTable(child) : child;
  });
}

function mendTable(table: Tag): Tag {
  const rows = table.children.filter((child) => isTag(child) && child.role === "TR");
  const captions = table.children.filter((child) => isTag(child) && child.role === "Caption");
  if (rows.length + captions.length < table.children.length) return table;
  const body = rows.findIndex((row) => !isHeadingRow(row));
  const [head, rest] = body === -1 ? [[], rows] : [rows.slice(0, body), rows.slice(body)];
  if (head.length === 0) return { ...table, children: [...captions, ...rest] };
  return { ...table, children: [...captions, newTag("THead", head), newTag("TBody", rest)] };
}

function isHeadingRow(row: TagChild): boolean {
  return (
    isTag(row) &&
    row.children.some((cell) => isTag(cell) && headsColumn(cell)) &&
    row.children.every((cell) => isTag(cell) && !headsRow(cell))
  );
}

function mendCell(cell: Tag): Tag {
  const attributes = mergeAttributes(cell.attributes);
  return headsColumn(cell) ? firstPageOnly({ ...cell, attributes }) : { ...cell, attributes };
}

function headsColumn(cell: Tag): boolean {
  return cell.role === "TH" && scopeOf(cell) === "Column";
}

function headsRow(cell: Tag): boolean {
  return cell.role === "TH" && scopeOf(cell) === "Row";
}

function scopeOf({ attributes }: Tag): PdfObject | undefined {
  return attributes.map((each) => each.get("Scope")).find((scope) => scope !== undefined);
}

function mergeAttributes(attributes: readonly PdfDictionary[]): PdfDictionary[] {
  const merged = new Map(attributes.flatMap((each) => [...each]));
  for (const key of ["RowSpan", "ColSpan"]) if (merged.get(key) === 1) merged.delete(key);
  const headers = merged.get("Headers");
  if (isArray(headers) && headers.length === 0) merged.delete("Headers");
  return merged.size > 1 ? [merged] : [];
}

/** An element without its content on later pages than the first; the links there stay. */
function firstPageOnly(tag: Tag): Tag {
  const first = firstPage(tag);
  const keep = (child: TagChild): TagChild | readonly TagChild[] => {
    if (isTag(child)) return mapChildren(child, keep);
    return child.kind !== "content" || child.page === first ? child : [];
  };
  return mapChildren(tag, keep);
}

function firstPage({ children }: Tag): number | undefined {
  for (const child of children) {
    const page = isTag(child) ? firstPage(child) : child.page;
    if (page !== undefined) return page;
  }
  return undefined;
}
