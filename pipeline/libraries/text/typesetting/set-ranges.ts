import { isAlphanumeric, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import type { AnnouncedNumbers } from "./set-words.ts";
import { planMark, type Sheet } from "./sheet.ts";

const longest = 40;
const shape = /^(\d+)(?:([.,:])(\d+))?(--?|[–—])(\d+)(?:([.,:])(\d+))?$/;

/** Sets what stands between the ends of a range of numbers; dates, telephone numbers, versions and names are none. */
export function setRanges(sheet: Sheet, { range }: Typography, { counted, named }: AnnouncedNumbers): void {
  const { text, kinds } = sheet;
  for (let start = 0; start < text.length; start++) {
    if (kinds[start] !== kind.digit) continue;
    const end = endOfCluster(sheet, start);
    const match = end - start <= longest && standsAlone(sheet, start, end) ? shape.exec(text.slice(start, end)) : null;
    if (match !== null && !named.has(start) && (match[4] !== "-" || isAscending(match, counted.has(start)))) {
      const [, first = "", separator = "", fraction = "", stroke = ""] = match;
      const at = start + first.length + separator.length + fraction.length;
      planMark(sheet, at, at + stroke.length, range);
    }
    start = end - 1;
  }
}

/** Digits, with points and strokes that have digits on both sides. */
function endOfCluster({ text, kinds }: Sheet, start: number): number {
  let end = start;
  while (kinds[end] === kind.digit) {
    while (kinds[end] === kind.digit) end++;
    let next = end;
    while (kinds[next] === kind.hyphen || kinds[next] === kind.dash) next++;
    if (next === end && /[.,:]/.test(text.charAt(end))) next++;
    if (kinds[next] === kind.digit) end = next;
  }
  return end;
}

function standsAlone({ text, kinds }: Sheet, start: number, end: number): boolean {
  const before = kinds[start - 1];
  const after = kinds[end];
  const isBegun = before === undefined || before === kind.space || before === kind.lineEnd || before === kind.opening;
  if (!isBegun && !/(?:[,;$€£¥₽~≈№§—]|---)$/.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (/(?:^|[^\p{L}\p{N}])\+[\d ()\u00A0-]*$/u.test(text.slice(Math.max(0, start - longest), start))) return false;
  if (after === kind.hyphen || after === kind.dash) return text[end] === "—" || text.startsWith("---", end);
  if (isAlphanumeric(after) || after === kind.apostrophe) return false;
  if (after === kind.sign) return !/[/_@=+#*^]/.test(text.charAt(end));
  return after !== kind.point || text[end] === "…" || !isAlphanumeric(kinds[end + 1]);
}

/** Whether two numbers joined by a hyphen are surely a range. */
function isAscending(match: RegExpExecArray, isCounted: boolean): boolean {
  const [, first = "", separator, fraction = "", , second = "", otherSeparator, otherFraction = ""] = match;
  if (separator !== otherSeparator && !(separator === ":" && otherSeparator === undefined)) return false;
  if (separator !== ":" && (/^0\d/.test(first) || /^0\d/.test(second))) return false;
  if (separator === ":" && otherSeparator === undefined) return Number(fraction) < Number(second);
  if (separator !== undefined) {
    return Number(first) < Number(second) || (Number(first) === Number(second) && Number(`0.${fraction}`) < Number(`0.${otherFraction}`));
  }
  if (isCounted) return complete(first, second) > Number(first);
  // 2010-11 may be November, 555-1234 a telephone number.
  if (first.length === 4 && second.length === 2 && Number(second) <= 12) return false;
  if (first.length === 3 && second.length === 4) return false;
  return complete(first, second) > Number(first);
}

/** The second number with the digits that it leaves out: 226-8 ends at 228. */
function complete(first: string, second: string): number {
  const missing = first.length >= 3 ? Math.max(0, first.length - second.length) : 0;
  return Number(first.slice(0, missing) + second);
}
