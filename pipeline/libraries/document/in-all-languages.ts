import type { Document, DocumentMetadata } from "../../model/document.ts";
import type { LocalizedText } from "../../model/edition.ts";

/** A text of the front matter as each language of the document has it, the first one first; none twice, and none without words. */
export function inAllLanguages(
  { metadata, columns }: Pick<Document, "metadata" | "columns">,
  field: "title" | "subtitle" | "description" | "rights",
): LocalizedText[] {
  const seen = new Set<string>();
  return (columns?.map((column): DocumentMetadata => column.metadata) ?? [metadata]).flatMap((own) => {
    const text = own[field];
    if (text === undefined || text.text.trim() === "" || seen.has(text.text)) return [];
    seen.add(text.text);
    return [text];
  });
}
