import { isAlphanumeric, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { planSpace, previous, type Sheet } from "./sheet.ts";

/** Sets the spaces before marks, such as U+202F before `;` in French: once before a run of marks, never inside 10:30 or a smiley. */
export function setMarks(sheet: Sheet, { beforeMarks }: Typography): void {
  if (beforeMarks.size === 0) return;
  const { text, kinds } = sheet;
  for (let start = 0; start < text.length; start++) {
    if (kinds[start] !== kind.point) continue;
    let end = start;
    let first = -1;
    for (; kinds[end] === kind.point; end++) if (first < 0 && beforeMarks.has(text.charAt(end))) first = end;
    const space = first < 0 ? undefined : beforeMarks.get(text.charAt(first));
    if (space !== undefined && followsWord(sheet, beforeMarks, first) && isFinal(sheet, end)) planSpace(sheet, first, space);
    start = end - 1;
  }
}

function followsWord(sheet: Sheet, beforeMarks: ReadonlyMap<string, string>, index: number): boolean {
  const last = previous(sheet, index);
  const value = sheet.kinds[last];
  if (last < 0 || value === kind.opening || value === kind.hyphen) return false;
  return value !== kind.point || !beforeMarks.has(sheet.text.charAt(last));
}

/** Whether a sentence or a part of it ends with the run of marks before `end`. */
function isFinal({ text, kinds }: Sheet, end: number): boolean {
  const next = kinds[end];
  if (next === kind.closing && /[)\]}]/.test(text.charAt(end))) return /[^:;]/.test(text.charAt(end - 1));
  // A lone hyphen makes a smiley, several make a dash.
  if (next === kind.hyphen) return kinds[end + 1] === kind.hyphen;
  return next !== kind.apostrophe && next !== kind.sign && !isAlphanumeric(next);
}
