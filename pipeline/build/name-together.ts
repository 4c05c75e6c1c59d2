import type { Document } from "../model/document.ts";
import type { LocalizedText } from "../model/edition.ts";

/** Calls a parallel edition by its titles in all languages, as catalogues and windows show it, and lists the keywords of all. */
export function nameTogether(document: Document): Document {
  const { metadata, columns = [] } = document;
  const all = [document, ...columns];
  const titles = all.map((column) => column.metadata.title.text.trim());
  const text = [...new Set(titles)].filter(Boolean).join(" · ");
  const keywords = new Map<string, LocalizedText>();
  for (const column of all)
    for (const keyword of column.metadata.keywords) if (!keywords.has(keyword.text)) keywords.set(keyword.text, keyword);
  return { ...document, metadata: { ...metadata, title: { ...metadata.title, text }, keywords: [...keywords.values()] } };
}
