import { isAlphanumeric, isLetter, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { endsNumber, startsNumber } from "./number-words.ts";
import { following, planSpace, previous, type Sheet } from "./sheet.ts";
import { matchWord, type WordMatch } from "./word-tree.ts";

/** Offsets of numbers that a word announces: pages and the like, or names such as `ISO 690-2`. */
export interface AnnouncedNumbers {
  readonly counted: ReadonlySet<number>;
  readonly named: ReadonlySet<number>;
}

/** Sets the spaces that the conventions' word lists ask for. */
export function setWords(sheet: Sheet, { words }: Typography): AnnouncedNumbers {
  const counted = new Set<number>();
  const named = new Set<number>();
  const { text, kinds } = sheet;
  for (let index = 0; index < text.length; index++) {
    if (!startsWord(sheet, index)) continue;
    const match = matchWord(sheet, words, index);
    if (match === undefined) continue;
    const { meaning, start, end } = match;
    if (kinds[start - 1] === kind.apostrophe && meaning.beforeNumber === undefined) continue;
    if (meaning.abbreviation !== undefined) setAbbreviation(sheet, match, meaning.abbreviation);
    if (meaning.beforeNumber !== undefined) addTo(counted, setBeforeNumber(sheet, end, meaning.beforeNumber));
    if (meaning.identifier) addTo(named, following(sheet, text[end] === ":" ? end + 1 : end));
    const isUnit = meaning.afterNumber !== undefined && setAfterNumber(sheet, match, meaning.afterNumber);
    if (meaning.bindNext && !isUnit) bindNext(sheet, end);
    if (meaning.bindPrevious) bindPrevious(sheet, start);
    // An abbreviation's own letters are no words.
    if (meaning.abbreviation !== undefined) index = end - 1;
  }
  return { counted, named };
}

function startsWord({ text, kinds }: Sheet, index: number): boolean {
  const value = kinds[index];
  if (value === kind.sign) return true;
  if (!isLetter(value)) return false;
  const before = kinds[index - 1];
  if (isAlphanumeric(before) || before === kind.object) return false;
  // Several hyphens make a dash, several stops an ellipsis; one of them stands inside a word.
  const isJoined = before === kind.hyphen || text[index - 1] === ".";
  return !isJoined || text[index - 1] === text[index - 2];
}

function setAbbreviation(sheet: Sheet, { start, end, gaps }: WordMatch, space: string): void {
  for (const gap of gaps) if (gap < end) planSpace(sheet, gap, space);
  // Its capitals are not anybody's initials.
  for (let index = start; index < end; index++) if (sheet.kinds[index] === kind.capital) sheet.kinds[index] = kind.letter;
}

/** Only a sign is set apart from the number that it touches: `§5`, never `p.5`. */
function setBeforeNumber(sheet: Sheet, end: number, space: string): number {
  const next = following(sheet, end);
  const touches = next === end;
  if (next < 0 || !startsNumber(sheet, next) || (touches && sheet.kinds[end - 1] !== kind.sign)) return -1;
  planSpace(sheet, next, space);
  return next;
}

function setAfterNumber(sheet: Sheet, { start, end, gaps }: WordMatch, space: string): boolean {
  const last = previous(sheet, start);
  if (last < 0) return false;
  const touches = last === start - 1;
  if (touches ? sheet.kinds[start] !== kind.sign || sheet.kinds[last] !== kind.digit : !endsNumber(sheet, last)) return false;
  for (const gap of [start, ...gaps]) if (gap < end) planSpace(sheet, gap, space);
  return true;
}

function bindNext(sheet: Sheet, end: number): void {
  const next = following(sheet, end);
  if (next <= end) return;
  const value = sheet.kinds[next];
  if (isAlphanumeric(value) || value === kind.opening || value === kind.object || value === kind.sign) planSpace(sheet, next, "\u00A0");
}

function bindPrevious(sheet: Sheet, start: number): void {
  const last = previous(sheet, start);
  const value = sheet.kinds[last];
  if (last >= 0 && last < start - 1 && (isAlphanumeric(value) || value === kind.object || value === kind.closing)) {
    planSpace(sheet, start, "\u00A0");
  }
}

function addTo(offsets: Set<number>, offset: number): void {
  if (offset >= 0) offsets.add(offset);
}
