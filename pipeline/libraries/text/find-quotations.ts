import { findQuoteRoles } from "./typesetting/find-quote-roles.ts";
import { createSheet } from "./typesetting/sheet.ts";
import { createWordTree } from "./typesetting/word-tree.ts";

/** A stretch of a text, from `start` to before `end`, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const noElisions = createWordTree();

/**
 * The outermost quotations of a text with their marks, whatever language's marks they are: `"…"`, “…”, «…», „…“, ‘…’, 「…」.
 * One that nothing closes reaches to the end, as the first paragraphs of a long quotation do.
 */
export function findQuotations(text: string): TextRange[] {
  if (!/["'“”„‟‘’‚‛«»‹›「」『』]/.test(text)) return [];
  const found: TextRange[] = [];
  let open: { readonly index: number; readonly depth: number } | undefined;
  for (const { index, use, depth } of findQuoteRoles(createSheet(text), noElisions)) {
    if (use === "open") open ??= { index, depth };
    if (use !== "close" || open === undefined || depth > open.depth) continue;
    found.push({ start: open.index, end: index + 1 });
    open = undefined;
  }
  if (open !== undefined) found.push({ start: open.index, end: text.length });
  return found;
}
