import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { isbnOf } from "./identify-book.ts";

/** The print whose pages the book counts: its ISBN, its address, or else its title and paper (EPUB Accessibility 1.1 §3.2). */
export function namePageSource({ article, edition, metadata }: Document, { publication: { baseUrl, paper } }: EmitContext): string {
  const isbn = isbnOf(metadata, edition, "pdf");
  if (isbn !== undefined) return `urn:isbn:${isbn}`;
  if (baseUrl !== undefined) return new URL(`${edition}/${article}.pdf`, baseUrl).href;
  return `${metadata.title.text.trim() || article} (PDF, ${paper})`;
}
