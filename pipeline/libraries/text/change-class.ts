import type { Change } from "../../model/change.ts";
import { compared, similarity } from "./similarity.ts";
import { isCode, tokenize } from "./tokenize.ts";

/** Below this the old translation says something else: it may be shown to a translator, never to a reader. */
export const leastSimilarity = 0.5;

/** Grades the change from one text of a passage to another, different one. */
export function classifyChange(from: string, to: string): Change {
  if (foldTypography(from) === foldTypography(to)) return { class: "typographic", similarity: 1 };
  if (foldMarkup(from) === foldMarkup(to)) return { class: "markup", similarity: 1 };
  const alike = similarity(compared(from), compared(to));
  if (blankCodes(from) === blankCodes(to)) return { class: "atoms", similarity: alike };
  if (foldPunctuation(from) === foldPunctuation(to)) return { class: "punctuation", similarity: alike };
  if (alike >= 0.85) return { class: "minor", similarity: alike };
  return { class: alike >= leastSimilarity ? "major" : "rewritten", similarity: alike };
}

/** Spaces, quotation marks, apostrophes, dashes and ellipses as a keyboard has them. */
function foldTypography(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′]/g, "'")
    .replace(/[–—―‒−]|--+/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .replace(/" | "/g, '"')
    .trim();
}

/** Without emphasis, attributes and the targets of links. */
function foldMarkup(text: string): string {
  return foldTypography(text)
    .replace(/\]\([^)\s]*\)/g, "]()")
    .replace(/\{[^}]*\}/g, "")
    .replace(/[*_~]+/g, "")
    .replace(/\[([^\]@^]*)\](?:\(\))?/g, "$1");
}

/** With the same sign for every code. */
function blankCodes(text: string): string {
  return tokenize(foldTypography(text))
    .map((token) => (isCode(token) ? "\uFFFC" : token))
    .join(" ");
}

/** Letters, digits and codes alone, in lower case. */
function foldPunctuation(text: string): string {
  return tokenize(foldMarkup(text).toLowerCase())
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .join(" ");
}
