import { canSpell, spelledNumbers } from "./number-words.ts";
import type { NumberToken } from "./read-numbers.ts";
import { readRomanNumerals } from "./roman-numeral.ts";

/** A text with the numbers in it that are to be found in another text. */
export interface NumberedText {
  readonly text: string;
  readonly intl: string;
  readonly numbers: readonly NumberToken[];
  /** All its numbers, those of dates included. */
  readonly all: readonly NumberToken[];
}

/** So many numbers are looked at for another form of one; more are hardly a translation's. */
const farthest = 100;

/** Numbers that only one of two texts has, in whatever form; where both have as many, they are pairs. */
export function matchNumbers(
  source: NumberedText,
  target: NumberedText,
): readonly { readonly expected?: NumberToken; readonly found?: NumberToken }[] {
  const lost = unmatched(source, target);
  const added = unmatched(target, source);
  if (lost.length === 0 && added.length === 0) return [];
  const missing = onlyHere(lost, added, target);
  const extra = onlyHere(added, lost, source);
  if (missing.length !== extra.length) return [...extra.map((found) => ({ found })), ...missing.map((expected) => ({ expected }))];
  return extra.map((found, index) => ({ found, ...(missing[index] === undefined ? {} : { expected: missing[index] }) }));
}

/** Numbers of one text, each once, that the other has neither in digits nor spelled out nor as Roman numerals. */
function unmatched(one: NumberedText, other: NumberedText): NumberToken[] {
  const values = new Set(other.all.filter(({ isInWord }) => !isInWord).map(({ value }) => value));
  const seen = new Set<string>();
  const rest = one.numbers.filter(({ isInWord, value, groups }) => {
    if (isInWord || seen.has(value)) return false;
    seen.add(value);
    // `10.30` may be `10` and `30`; `3 125` may be two numbers that stand together.
    return !values.has(value) && !(groups.length > 1 && groups.every((group) => values.has(withoutZeros(group))));
  });
  if (rest.length === 0) return rest;
  const spelled = spelledNumbers(other.text, new Intl.Locale(other.intl).language);
  const romans = new Set(readRomanNumerals(other.text).map(({ value }) => value));
  return rest.filter(({ value }) => {
    const number = Number(value);
    if (!Number.isInteger(number)) return true;
    const isSpelled = spelled === undefined ? number <= 12 : canSpell(number, spelled);
    // The 1500s are the XVI century.
    return !isSpelled && !romans.has(number) && !(number >= 100 && number % 100 === 0 && romans.has(number / 100 + 1));
  });
}

/** Those numbers of which the other side says nothing in another form, nor as a part of something: the `4` of `A4`, the `30` of `10.30`. */
function onlyHere(numbers: readonly NumberToken[], others: readonly NumberToken[], { all }: NumberedText): NumberToken[] {
  const parts = new Set(all.flatMap(({ isInWord, groups }) => (isInWord || groups.length > 1 ? groups.map(withoutZeros) : [])));
  const near = others.slice(0, farthest);
  return numbers.filter((number) => !parts.has(number.value) && !near.some((other) => isOtherForm(number, other)));
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=\d)/, "");
}

/** Whether two numbers may say the same: 4000 and 4 thousand, 3 p.m. and 15 h, '05 and 2005. */
function isOtherForm(left: NumberToken, right: NumberToken): boolean {
  const [small, large] = [Number(left.value), Number(right.value)].sort((a, b) => a - b) as [number, number];
  if (!Number.isFinite(small) || !Number.isFinite(large)) return false;
  if (small > 0 && isPowerOfTen(large / small)) return true;
  if (large - small === 12 && small >= 1 && small <= 12) return true;
  return small < 100 && large >= 1000 && large < 2200 && large % 100 === small;
}

/** Thousands, millions and milliards; myriads and what they make, too. */
function isPowerOfTen(ratio: number): boolean {
  const power = Math.round(Math.log10(ratio));
  return power >= 3 && power <= 12 && Math.abs(ratio / 10 ** power - 1) < 1e-9;
}
