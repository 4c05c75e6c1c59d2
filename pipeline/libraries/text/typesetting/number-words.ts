import { isAlphanumeric, isLetter, kind } from "./character-kinds.ts";
import type { Sheet } from "./sheet.ts";

/** Longer than any number that a unit follows; it bounds how far back one looks. */
const longest = 24;

/** Whether a word that is a number ends at `last`: `10`, `1,5`, `10–12`, `2010-х`, `1er`, `1.`, `XX`, `XXe`, with or without a note's call. */
export function endsNumber({ text, kinds }: Sheet, last: number): boolean {
  const isOrdinal = text[last] === ".";
  if (kinds[last] === kind.point && !isOrdinal) return false;
  const end = isOrdinal ? last : last + 1;
  let start = end;
  while (start > 0 && end - start <= longest && isNumberPart(text, kinds, start - 1)) start--;
  if (end - start > longest) return false;
  while (start < end && !isAlphanumeric(kinds[start])) start++;
  if (start === end) return false;
  const word = text.slice(start, end);
  if (isOrdinal) return /^(?:\p{Nd}{1,2}|[IVXLCDM]+)$/u.test(word);
  return kinds[start] === kind.digit || /^(?:[IVXLCDM]+(?:-\p{Ll}{1,3})?|[IVX]{2,}\p{Ll}{1,2})\uFFFC?$/u.test(word);
}

/** Whether a number begins at `start`: digits or a Roman numeral. */
export function startsNumber({ text, kinds }: Sheet, start: number): boolean {
  if (kinds[start] === kind.digit) return true;
  if (kinds[start] !== kind.capital) return false;
  let end = start;
  while (end - start <= longest && isLetter(kinds[end])) end++;
  return /^[IVXLCDM]+$/.test(text.slice(start, end));
}

function isNumberPart(text: string, kinds: Uint8Array, index: number): boolean {
  const value = kinds[index];
  // An em dash, or the hyphens typed for it, stands between words.
  if (value === kind.hyphen) return kinds[index - 1] !== kind.hyphen && kinds[index + 1] !== kind.hyphen;
  return isAlphanumeric(value) || value === kind.point || value === kind.object || (value === kind.dash && text[index] !== "—");
}
