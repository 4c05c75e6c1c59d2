import type { Fix, TextEdit } from "../../model/diagnostic.ts";
import { applyReplacements } from "./replacement.ts";

/** What came of applying fixes once. */
export interface FixedTexts {
  /** The texts that are not what they were. */
  readonly changed: ReadonlyMap<string, string>;
  readonly applied: readonly Fix[];
  /** Fixes that an earlier one stands in the way of: after it, whoever found them looks again. */
  readonly postponed: readonly Fix[];
}

/**
 * Applies fixes to texts, each whole or not at all. Of two that touch the same characters, or insert at the same place, the
 * one that begins first is made; the order in which they are given does not matter.
 */
export function applyFixes(fixes: readonly Fix[], texts: ReadonlyMap<string, string>): FixedTexts {
  const made = new Map<string, TextEdit[]>();
  const applied: Fix[] = [];
  const postponed: Fix[] = [];
  for (const fix of inOrder(fixes)) {
    const edits = fix.edits.filter(({ file, start, end, text }) => texts.get(file)?.slice(start, end) !== text);
    if (edits.length === 0 || !fix.edits.every((edit) => isPossible(edit, texts))) continue;
    const fresh = edits.filter((edit) => !isMade(edit, made.get(edit.file)));
    const own = new Map<string, TextEdit[]>();
    if (fresh.every((edit) => isFree(edit, made.get(edit.file)) && isFree(edit, own.get(edit.file)) && insert(edit, own))) {
      for (const edit of fresh) insert(edit, made);
      applied.push(fix);
    } else postponed.push(fix);
  }
  const changed = [...made].map(([file, edits]): [string, string] => [file, applyReplacements(texts.get(file) ?? "", edits)]);
  return { changed: new Map(changed.filter(([file, text]) => text !== texts.get(file))), applied, postponed };
}

function inOrder(fixes: readonly Fix[]): Fix[] {
  const key = ({ edits }: Fix): (string | number)[] => edits.flatMap(({ file, start, end, text }) => [file, start, end, text]);
  return fixes
    .map((fix) => ({ fix, key: key(fix) }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ fix }) => fix);
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

function isPossible({ file, start, end }: TextEdit, texts: ReadonlyMap<string, string>): boolean {
  const length = texts.get(file)?.length ?? -1;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

/** Whether the very same edit is made already: two findings may have one mend. */
function isMade({ start, end, text }: TextEdit, made: readonly TextEdit[] = []): boolean {
  const found = made[indexOf(start, made)];
  return start < end && found?.start === start && found.end === end && found.text === text;
}

/** Whether an edit touches no other: an insertion needs a place where nothing else changes on either side. */
function isFree({ start, end }: TextEdit, made: readonly TextEdit[] = []): boolean {
  const index = indexOf(start, made);
  const before = made[index - 1];
  const after = made[index];
  const isInsertion = start === end;
  const touches = (left: number, right: number, other: TextEdit): boolean =>
    left > right || (left === right && (isInsertion || other.start === other.end));
  return !(before !== undefined && touches(before.end, start, before)) && !(after !== undefined && touches(end, after.start, after));
}

function insert(edit: TextEdit, made: Map<string, TextEdit[]>): true {
  const list = made.get(edit.file);
  if (list === undefined) made.set(edit.file, [edit]);
  else list.splice(indexOf(edit.start, list), 0, edit);
  return true;
}

/** The index of the first edit that begins at or after an offset. */
function indexOf(start: number, made: readonly TextEdit[]): number {
  let low = 0;
  let high = made.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((made[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
