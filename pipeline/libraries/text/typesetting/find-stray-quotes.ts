import type { TypographyConventions } from "../../../model/locale.ts";
import { kind } from "./character-kinds.ts";
import { compileConventions } from "./compile-conventions.ts";
import type { QuoteRole } from "./find-quote-roles.ts";
import { settleRoles } from "./set-quotes.ts";
import { createSheet, type Sheet } from "./sheet.ts";

/** A quotation mark without a partner. */
export interface StrayQuote {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Marks that close each other. Single ones are left out: most of them are apostrophes. */
const families = [/["“”„‟]/, /[«»]/, /[‹›]/, /[「」]/, /[『』]/];

/**
 * The quotation marks of a text that have no partner, one for each family of marks of which there is an odd number. Which marks
 * belong together may be uncertain, as in `«&»` or in a text without spaces; that one is alone is not. Marks of inches are none.
 */
export function findStrayQuotes(text: string, conventions: TypographyConventions): StrayQuote[] {
  if (!/["“”„‟«»‹›「」『』]/.test(text)) return [];
  const sheet = createSheet(text);
  const roles = settleRoles(sheet, compileConventions(conventions));
  return families
    .flatMap((family): number[] => {
      const marks = roles.filter((role) => family.test(text.charAt(role.index)) && !isInch(role, sheet));
      return marks.length % 2 === 0 ? [] : [findAlone(marks)];
    })
    .sort((left, right) => left - right)
    .map((index) => ({ start: index, end: index + 1, mark: text.charAt(index) }));
}

function isInch({ index, use }: QuoteRole, { kinds }: Sheet): boolean {
  return use === "plain" && kinds[index - 1] === kind.digit;
}

/** The mark that opens what nothing closes, or closes what nothing has opened. */
function findAlone(marks: readonly QuoteRole[]): number {
  const open: number[] = [];
  for (const { index, use } of marks) {
    if (use === "open") open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open.at(-1) ?? marks.at(-1)?.index ?? 0;
}
