import { isTag, mapChildren, type Tag } from "./tag.ts";

/**
 * Leaves out the languages that hold anyway, because an element around says the same, and what is no name of a language
 * (RFC 5646). The cells of a row keep theirs: each tells whose words they are.
 */
export function settleLanguages(tag: Tag, around: string): Tag {
  const { language, hint } = tag;
  const own = language !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : around;
  const settled = mapChildren(tag, (child) => (isTag(child) ? settleLanguages(child, own) : child));
  if (language === undefined || (own === language && (own !== around || hint?.kind === "cell"))) return settled;
  const { language: _, ...plain } = settled;
  return plain;
}
