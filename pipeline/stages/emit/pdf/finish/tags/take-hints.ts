import { dictionary, type PdfDictionary } from "../objects/pdf-object.ts";
import { readHint } from "../tag-hint.ts";
import { mapTags, type Tag } from "./tag.ts";

const roles = { ref: "Reference", toc: "TOC", toci: "TOCI", formula: "Formula", ins: "Ins", del: "Del" } as const;

/** What PDF 1.7 has instead of words for what was inserted or deleted (ISO 32000-1, 14.8.5.4.5). */
const decorations: Readonly<Record<string, string>> = { ins: "Underline", del: "LineThrough" };

/** Takes the hints of the HTML out of the languages, and gives the elements the roles that they name; notes keep theirs for the lists' sake. */
export function takeHints(tag: Tag): Tag {
  return take(mapTags(tag, take));
}

function take(tag: Tag): Tag {
  if (tag.language === undefined) return tag;
  const { language, hint } = readHint(tag.language);
  if (hint === undefined) return language === tag.language ? tag : { ...tag, language };
  const { kind } = hint;
  const attributes = [...tag.attributes, ...decorationOf(kind)];
  return { ...tag, language, hint, attributes, ...(kind === undefined || kind === "note" || kind === "cell" ? {} : { role: roles[kind] }) };
}

function decorationOf(kind: string | undefined): PdfDictionary[] {
  const decoration = decorations[kind ?? ""];
  return decoration === undefined ? [] : [dictionary({ O: "Layout", TextDecorationType: decoration })];
}
