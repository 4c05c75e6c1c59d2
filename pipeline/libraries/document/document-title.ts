import type { Document } from "../../model/document.ts";

/** What a document is called: in a parallel edition, in all its languages. */
export function documentTitle({ metadata, columns = [], article }: Document, separator = " · "): string {
  const titles = columns.length === 0 ? [metadata.title.text] : columns.map((column) => column.metadata.title.text);
  return [...new Set(titles.map((title) => title.trim()).filter(Boolean))].join(separator) || article;
}
