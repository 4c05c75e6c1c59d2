import { isAlphanumeric, isLetter, kind } from "./character-kinds.ts";
import type { SpacedMark, Typography } from "./compile-conventions.ts";
import { following, planMark, planSpace, previous, type Sheet } from "./sheet.ts";

/** A run of hyphens or dashes, and the characters beside it; -1 where a line begins or ends. */
interface Stroke {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly left: number;
  readonly right: number;
}

/** Gives a dash between words its shape and its spaces, whatever was typed for it. A dash that begins a line stays with its word. */
export function setDashes(sheet: Sheet, { dash }: Typography): void {
  const { text, kinds } = sheet;
  for (let start = 0; start < text.length; start++) {
    if (!isStroke(kinds[start])) continue;
    let end = start + 1;
    while (isStroke(kinds[end])) end++;
    const stroke = {
      start,
      end,
      mark: end - start <= 3 ? text.slice(start, end) : "",
      left: previous(sheet, start),
      right: following(sheet, end),
    };
    if (stroke.left < 0) keepWithNext(sheet, stroke);
    else if (isDash(sheet, dash, stroke)) {
      planMark(sheet, start, end, dash.mark);
      planSpace(sheet, start, dash.before);
      planSpace(sheet, stroke.right, dash.after);
    } else if (endsInsertion(sheet, stroke)) planSpace(sheet, start, "\u00A0");
    start = end - 1;
  }
}

function isStroke(value: number | undefined): boolean {
  return value === kind.hyphen || value === kind.dash;
}

function keepWithNext(sheet: Sheet, { mark, end, right }: Stroke): void {
  if ((mark === "—" || mark === "–") && right > end && beginsWord(sheet, right)) planSpace(sheet, right, "\u00A0");
}

/** Whether a dash ends an insertion and a mark follows at once, as German has it – so –, whose dash must not begin a line. */
function endsInsertion(sheet: Sheet, { start, end, mark, left, right }: Stroke): boolean {
  const isApart = left < start - 1 && right === end;
  return isApart && (mark === "—" || mark === "–") && endsWord(sheet, left) && /[,;:!?]/.test(sheet.text.charAt(right));
}

/** Whether a stroke stands between words as a dash. */
function isDash(sheet: Sheet, dash: SpacedMark, { start, end, mark, left, right }: Stroke): boolean {
  const { kinds } = sheet;
  if (right < 0 || !endsWord(sheet, left) || !beginsWord(sheet, right)) return false;
  const areNumbers = kinds[left] === kind.digit && kinds[right] === kind.digit;
  const isClose = dash.before + dash.after === "";
  // Without spaces a dash would make a range of the numbers.
  if (isClose && areNumbers) return false;
  const isApartLeft = left < start - 1;
  const isApartRight = right > end;
  // 10 - 5 may be a subtraction.
  if (isApartLeft && isApartRight) return /^(?:--?|---|[–—―])$/.test(mark) && !(mark === "-" && areNumbers);
  if (isApartLeft || isApartRight) return mark === "—" || mark === "---";
  if (kinds[left] === kind.address || (!isLetter(kinds[right]) && kinds[right] !== kind.opening)) return false;
  // Where the dash is another one, or has no spaces either, an em dash without spaces can be no other thing.
  return mark === "---" || (mark === "—" && (isClose || dash.mark !== "—"));
}

function endsWord({ text, kinds }: Sheet, index: number): boolean {
  const value = kinds[index];
  if (value === kind.sign) return /[%‰°€$£¥₽]/.test(text.charAt(index));
  return isAlphanumeric(value) || value === kind.closing || value === kind.point || value === kind.object || value === kind.apostrophe;
}

function beginsWord({ text, kinds }: Sheet, index: number): boolean {
  const value = kinds[index];
  if (value === kind.sign) return /[№§€$£¥₽~≈]/.test(text.charAt(index));
  if (value === kind.point) return /^(?:\.?…|\.\.\.)/.test(text.slice(index, index + 3));
  return isAlphanumeric(value) || value === kind.opening || value === kind.object || value === kind.apostrophe;
}
