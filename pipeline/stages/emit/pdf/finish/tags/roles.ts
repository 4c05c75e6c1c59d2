import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { isTag, type Tag } from "./tag.ts";

/** Elements that hold other elements and no words of their own (ISO 32000-1, 14.8.4.2). */
export const groups: ReadonlySet<string> = new Set(["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside"]);

/** Elements of a line (14.8.4.4). */
const inlines: ReadonlySet<string> = new Set([
  "Span",
  "Em",
  "Strong",
  "Ins",
  "Del",
  "Code",
  "Link",
  "Reference",
  "Quote",
  "Formula",
  "Lbl",
  "Ruby",
  "RB",
  "RT",
  "RP",
]);

const headings: readonly string[] = ["H1", "H2", "H3", "H4", "H5", "H6"];
const tables: readonly string[] = ["Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"];
const others: readonly string[] = ["P", "L", "LI", "LBody", "Caption", "Figure", "Note", "TOC", "TOCI", "NonStruct"];
const known: ReadonlySet<string> = new Set([...groups, ...inlines, ...headings, ...tables, ...others]);

/** The roles of PDF 2.0 that Chromium writes, and those that no PDF knows, and what they are in PDF 1.7 (ISO 14289-1, 7.1). */
export const roleMap: ReadonlyMap<string, string> = new Map([
  ["Em", "Span"],
  ["Strong", "Span"],
  ["Aside", "Div"],
  ["Ins", "Span"],
  ["Del", "Span"],
]);

/** Throws `UnexpectedPdf` for a role that Chromium did not write before. */
export function requireKnownRoles(tag: Tag): void {
  if (!known.has(tag.role)) throw new UnexpectedPdf(`role \`${tag.role}\` of an element`, "one that finishing knows");
  for (const child of tag.children) if (isTag(child)) requireKnownRoles(child);
}

/** The rank of a heading, or nothing for another element. */
export function rankOf({ role }: Tag): number | undefined {
  const index = headings.indexOf(role);
  return index === -1 ? undefined : index + 1;
}

/** Whether an element stands in lines, with all that is in it. `NonStruct` is what its content is. */
export function isInline(tag: Tag): boolean {
  return (tag.role === "NonStruct" && tag.children.every((child) => !isTag(child) || isInline(child))) || inlines.has(tag.role);
}
