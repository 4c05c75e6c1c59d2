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
  const plain: number[] = [];
  for (const { index, use } of settleRoles(sheet, compileConventions(conventions))) {
    if (!doubleMark.test(text.charAt(index))) continue;
    if (use === "open") open.push(index);
    else if (use === "close" ? open.pop() === undefined : use === "plain" && sheet.kinds[index - 1] !== kind.digit) plain.push(index);
  }
  return withoutPairs(
    [...open, ...plain].sort((left, right) => left - right),
    text,
  ).map((index) => ({ start: index, end: index + 1, mark: text.charAt(index) }));
}

/** Marks around a sign, as in `«&»`, or in a text without spaces may not be known for what they do, but they are a pair. */
function withoutPairs(indices: readonly number[], text: string): number[] {
  const alone: number[] = [];
  for (const index of indices) {
    const first = alone.at(-1);
    if (first !== undefined && isPair(text.charAt(first), text.charAt(index))) alone.pop();
    else alone.push(index);
  }
  return alone;
}

function isPair(open: string, close: string): boolean {
  return open === close ? open === '"' : ["«»", "»«", "„“", "„”", "“”", "‹›", "›‹", "「」", "『』"].includes(open + close);
}
