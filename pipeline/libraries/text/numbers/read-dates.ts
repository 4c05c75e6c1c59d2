import type { DateToken } from "./date-token.ts";
import type { DateReader } from "./month-names.ts";
import { firstNumberFrom, type NumberToken } from "./read-numbers.ts";
import { readNumericDates } from "./read-numeric-dates.ts";

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The dates of a text: a month with a day or a year beside it, and dates in digits. `numbers` are those of the text, in order. */
export function readDates(text: string, numbers: readonly NumberToken[], reader: DateReader): DateToken[] {
  if (numbers.length === 0) return [];
  const numeric = readNumericDates(text, numbers);
  const taken = new Set(numeric.flatMap((date) => date.numbers));
  const free = numbers.filter((number) => !taken.has(number));
  const words = Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
  const named = words.flatMap((word, index): DateToken[] => {
    const month = reader.findMonth(word.text);
    return month === undefined ? [] : dateAround({ text, words, numbers: free, index }, month, reader);
  });
  return [...numeric, ...named].sort((left, right) => left.start - right.start);
}

interface Context {
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly NumberToken[];
  /** Of the month's word. */
  readonly index: number;
}

function dateAround(context: Context, month: number, { order }: DateReader): DateToken[] {
  const word = context.words[context.index];
  if (word === undefined) return [];
  const before = numberBefore(context, word);
  const after = numberAfter(context, word);
  const isDayAfter = !isDay(before) && order.dayMayFollow && isDay(after);
  const day = isDayAfter ? after : isDay(before) ? before : undefined;
  const behind = isDayAfter && after !== undefined ? followingNumber(context, after.end) : after;
  const year = order.yearFirst && isYear(before) ? before : isYear(behind) ? behind : undefined;
  const parts = [day, year].filter((part) => part !== undefined);
  if (parts.length === 0) return [];
  return [
    {
      start: Math.min(word.start, ...parts.map(({ start }) => start)),
      end: Math.max(word.end, ...parts.map(({ end }) => end)),
      month,
      ...(day === undefined ? {} : { day: Number(day.value) }),
      ...(year === undefined ? {} : { year: Number(year.value) }),
      numbers: parts,
    },
  ];
}

/** The number before a month, with at most two short words or endings between: `15th of May`, `15 de mayo`. */
function numberBefore({ text, words, numbers, index }: Context, { start }: Word): NumberToken | undefined {
  let from = start;
  for (let back = 1; back <= 3; back++) {
    const number = numbers[firstNumberFrom(numbers, from) - 1];
    const gap = number === undefined ? "" : text.slice(number.end, from);
    if (number !== undefined && (back === 1 ? /^[.ºª]?[-\s]{0,2}$/ : /^[-\s]?$/).test(gap)) return number;
    const previous = words[index - back];
    if (previous === undefined || previous.text.length > 3 || !/^[\s'’]{0,2}$/.test(text.slice(previous.end, from))) return undefined;
    from = previous.start;
  }
  return undefined;
}

/** The number behind a month, with at most one short word before a year: `May 1992`, `mayo de 1992`. */
function numberAfter(context: Context, { end }: Word): NumberToken | undefined {
  const { text, words, numbers, index } = context;
  const direct = followingNumber(context, end);
  const next = words[index + 1];
  if (direct !== undefined || next === undefined || next.text.length > 3 || !/^\s$/.test(text.slice(end, next.start))) return direct;
  const number = numbers[firstNumberFrom(numbers, next.end)];
  return isYear(number) && /^\s$/.test(text.slice(next.end, number.start)) ? number : undefined;
}

function followingNumber({ text, numbers }: Context, end: number): NumberToken | undefined {
  const number = numbers[firstNumberFrom(numbers, end)];
  return number !== undefined && /^(?:st|nd|rd|th)?[.,]?\s{0,2}$/.test(text.slice(end, Math.min(number.start, end + 9)))
    ? number
    : undefined;
}

function isDay(number: NumberToken | undefined): number is NumberToken {
  return number !== undefined && number.groups.length === 1 && /^[1-9]\d?$/.test(number.value) && Number(number.value) <= 31;
}

function isYear(number: NumberToken | undefined): number is NumberToken {
  return number !== undefined && number.groups.length === 1 && /^[1-9]\d{2,3}$/.test(number.value);
}
