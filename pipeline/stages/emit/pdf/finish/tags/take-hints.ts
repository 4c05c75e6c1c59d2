import { readHint } from "../tag-hint.ts";
import { mapTags, type Tag } from "./tag.ts";

const roles = { ref: "Reference", toc: "TOC", toci: "TOCI", formula: "Formula" } as const;

/** Takes the hints of the HTML out of the languages, and gives the elements the roles that they name; notes keep theirs for the lists' sake. */
export function takeHints(tag: Tag): Tag {
  return take(mapTags(tag, take));
}

function take(tag: Tag): Tag {
  if (tag.language === undefined) return tag;
  const { language, hint } = readHint(tag.language);
  if (hint === undefined) return language === tag.language ? tag : { ...tag, language };
  const { kind } = hint;
  return { ...tag, language, hint, ...(kind === undefined || kind === "note" || kind === "cell" ? {} : { role: roles[kind] }) };
}
