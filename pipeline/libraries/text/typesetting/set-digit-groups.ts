import { isAlphanumeric, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { planSpace, previous, type Sheet } from "./sheet.ts";

/** Sets the space that somebody typed between groups of three digits: `1 234 567`. */
export function setDigitGroups(sheet: Sheet, { digitGroups }: Typography): void {
  if (digitGroups === "") return;
  const { text, kinds } = sheet;
  for (let start = 1; start < text.length; start++) {
    if (kinds[start] !== kind.digit || kinds[start - 1] !== kind.space) continue;
    if (isGroup(sheet, start) && isGroupBefore(sheet, previous(sheet, start))) planSpace(sheet, start, digitGroups);
  }
}

function isGroup({ kinds }: Sheet, start: number): boolean {
  if (![0, 1, 2].every((step) => kinds[start + step] === kind.digit)) return false;
  let next = start + 3;
  while (next < start + 6 && (kinds[next] === kind.hyphen || kinds[next] === kind.dash)) next++;
  return next === start + 3 ? !isAlphanumeric(kinds[next]) : kinds[next] !== kind.digit;
}

function isGroupBefore({ text, kinds }: Sheet, last: number): boolean {
  let start = last;
  while (last - start < 3 && kinds[start] === kind.digit) start--;
  const before = kinds[start];
  if (start === last || isAlphanumeric(before) || before === kind.apostrophe || before === kind.point) return false;
  if (before === kind.hyphen) return kinds[start - 1] === kind.hyphen;
  return (before !== kind.dash || text[start] === "—") && text[start] !== "/";
}
