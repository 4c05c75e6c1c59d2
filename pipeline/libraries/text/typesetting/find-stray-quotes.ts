import type { TypographyConventions } from "../../../model/locale.ts";
import { kind } from "./character-kinds.ts";
import { compileConventions } from "./compile-conventions.ts";
import { settleRoles } from "./set-quotes.ts";
import { createSheet } from "./sheet.ts";

/** A quotation mark without a partner. */
export interface StrayQuote {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const doubleMark = /["“”„‟«»‹›「」『』]/;

/** The quotation marks of a text that have no partner, in order. Marks of inches and apostrophes are none. */
export function findStrayQuotes(text: string, conventions: TypographyConventions): StrayQuote[] {
  if (!doubleMark.test(text)) return [];
  const sheet = createSheet(text);
  const open: number[] = [];
  const stray: number[] = [];
  for (const { index, use } of settleRoles(sheet, compileConventions(conventions))) {
    if (!doubleMark.test(text.charAt(index))) continue;
    if (use === "open") open.push(index);
    else if (use === "close" ? open.pop() === undefined : use === "plain" && sheet.kinds[index - 1] !== kind.digit) stray.push(index);
  }
  return [...open, ...stray]
    .sort((left, right) => left - right)
    .map((index) => ({ start: index, end: index + 1, mark: text.charAt(index) }));
}
