import type { Replacement } from "../replacement.ts";
import { findKinds, kind } from "./character-kinds.ts";
import { protectAddresses } from "./protect-addresses.ts";

/** A text on which rules plan what to change. They read the text as it was, so that no rule sees the work of another. */
export interface Sheet {
  readonly text: string;
  /** The kind of each code unit; finding the role of a quotation mark turns it into an opening, a closing or an apostrophe. */
  readonly kinds: Uint8Array;
  /** What stands between two characters, by the offset of the second. */
  readonly spaces: Map<number, string>;
  readonly marks: Replacement[];
}

/** A sheet on which nothing is planned yet. */
export function createSheet(text: string): Sheet {
  const kinds = findKinds(text);
  protectAddresses(text, kinds);
  return { text, kinds, spaces: new Map(), marks: [] };
}

/** Plans the space before the character at `next`, unless it is planned already or a line begins or ends there. */
export function planSpace(sheet: Sheet, next: number, space: string): void {
  if (sheet.spaces.has(next) || next >= sheet.text.length || previous(sheet, next) < 0) return;
  sheet.spaces.set(next, space);
}

/** Plans what stands instead of the characters from `start` to before `end`, none of which is a space. */
export function planMark(sheet: Sheet, start: number, end: number, text: string): void {
  sheet.marks.push({ start, end, text });
}

/** Offset of the last character before `index` that is no space; -1 at the start of a line. */
export function previous({ kinds }: Sheet, index: number): number {
  let at = index - 1;
  while (at >= 0 && kinds[at] === kind.space) at--;
  return at >= 0 && kinds[at] === kind.lineEnd ? -1 : at;
}

/** Offset of the first character from `index` on that is no space; -1 at the end of a line. */
export function following({ kinds }: Sheet, index: number): number {
  let at = index;
  while (at < kinds.length && kinds[at] === kind.space) at++;
  return at < kinds.length && kinds[at] !== kind.lineEnd ? at : -1;
}

/** The plans that change something, in order. */
export function replacementsOf(sheet: Sheet): Replacement[] {
  const planned = [...sheet.marks];
  for (const [next, text] of sheet.spaces) planned.push({ start: previous(sheet, next) + 1, end: next, text });
  return planned
    .filter(({ start, end, text }) => end - start !== text.length || !sheet.text.startsWith(text, start))
    .sort((left, right) => left.start - right.start || left.end - right.end);
}
