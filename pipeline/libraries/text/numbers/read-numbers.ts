import { digitValue } from "./digit-value.ts";

/** A number written in digits, where it stands in a text. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Without marks between groups of digits, with `.` before a fraction: `1,250` and `1 250` are `1250`, `1,5` is `1.5`. */
  readonly value: string;
  /** The runs of digits that it is written with. */
  readonly groups: readonly string[];
  /** Whether it belongs to a word, as in `A4` or `MP3`. */
  readonly isInWord: boolean;
}

const compound = /\p{Nd}+(?:[.,'’·٫٬]\p{Nd}+)*/gu;
const spaceBetween = /^[ \u00A0\u2009\u202F]$/;

/** The numbers of a text that are written in digits of any script, in order. */
export function readNumbers(text: string): NumberToken[] {
  const found: NumberToken[] = [];
  for (const { 0: written, index } of text.matchAll(compound)) {
    const last = found.at(-1);
    const token = numberToken(text, index, index + written.length);
    if (last !== undefined && spaceBetween.test(text.slice(last.end, index)) && isGroupOf(last, token))
      found[found.length - 1] = numberToken(text, last.start, token.end);
    else found.push(token);
  }
  return found;
}

/** The index of the first of a text's numbers that begins at an offset or behind it. */
export function firstNumberFrom(numbers: readonly NumberToken[], offset: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberToken(text: string, start: number, end: number): NumberToken {
  const written = Array.from(text.slice(start, end), digitValue).join("");
  const groups = written.split(/[^0-9]/);
  return {
    start,
    end,
    value: valueOfGroups(groups, written),
    groups,
    isInWord: /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)),
  };
}

/** Whether a number is the next group of three digits of the one before it: `10` and `000`, `1 250` and `000`. */
function isGroupOf({ groups }: NumberToken, { groups: next }: NumberToken): boolean {
  const [first = "", ...others] = groups;
  return next[0]?.length === 3 && next.length <= 2 && first.length <= 3 && first !== "0" && others.every(({ length }) => length === 3);
}

function valueOfGroups(groups: readonly string[], written: string): string {
  const [first = "", ...others] = groups;
  const last = others.at(-1);
  if (last === undefined) return withoutZeros(first);
  const marks = written.replace(/[0-9]/g, "");
  const isGrouped = (parts: readonly string[]): boolean =>
    first !== "0" && first.length <= 3 && parts.every(({ length }, index) => length === 3 || (length === 2 && index < parts.length - 1));
  const isOneMark = [...marks].every((mark) => mark === marks[0]);
  if (isGrouped(others) && isOneMark) return withoutZeros(groups.join(""));
  const whole = others.slice(0, -1);
  // `1,250.5`, `1.5`; anything else, such as a version, is taken as it is.
  if (whole.length === 0 || (isGrouped(whole) && marks.at(-1) !== marks[0]))
    return fraction(withoutZeros([first, ...whole].join("")), last);
  return groups.join(".");
}

function fraction(whole: string, part: string): string {
  const digits = part.replace(/0+$/, "");
  return digits === "" ? whole : `${whole}.${digits}`;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
