import type { Locator } from "../../model/syntax.ts";
import { locatorLabels } from "./locator-labels.ts";

/** What follows a key, divided: a locator, if the words begin with one, and the rest. */
export interface LocatedSuffix {
  readonly locator?: Locator;
  readonly suffix: string;
}

/**
 * Divides the words after a citation's key as pandoc does: `, pp. 3-5, and passim` is the pages `3-5` and the suffix
 * `, and passim`. A number without a label is a page; braces bound a locator that has words; `{}` forbids one.
 */
export function readLocator(words: string): LocatedSuffix {
  const start = /^\s*,?\s*/.exec(words)?.[0].length ?? 0;
  const rest = words.slice(start);
  const found = rest.startsWith("{") ? delimited(rest) : integrated(rest);
  if (found === undefined) return { suffix: words.trim() };
  const suffix = rest.slice(found.length).trim();
  const value = found.value.trim();
  return value === "" ? { suffix } : { locator: { label: found.label, value }, suffix };
}

interface Found extends Locator {
  /** How much of the words the locator takes. */
  readonly length: number;
}

const labelNames = new Map(Object.entries(locatorLabels).flatMap(([label, words]) => words.map((word) => [word, label] as const)));
const anyLabel = [...labelNames.keys()]
  .sort((left, right) => right.length - left.length)
  .join("|")
  .replaceAll(".", "\\.");
const labelPattern = new RegExp(`^(?:(${anyLabel}))(?:\\.|(?<=[¶§])|(?![\\p{L}\\p{M}\\p{N}]))\\s*`, "iu");

/** One number as authors write them: `3-5`, `xii`, `A3`, `4.4.8`, `7A(2)(a)(i)-(iv)`, `[39]-[52]`, `3ff.` */
const unit = String.raw`(?:[^\s\p{P}]|[-–:/′″]|\([^\s()]*\)|\[[^\s[\]]*\])+`;
const sequence = new RegExp(`${unit}(?:\\.${unit})*`, "uy");
const following = /\s?(?<=\d\s?)ff?\b\.?|(?<=\dff?)\./uy;
const separator = /[,;]?\s*(?:&\s*)?/y;
const romanPart = /^(?=.)M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/i;

function delimited(words: string): Found | undefined {
  const length = balancedLength(words);
  if (length === undefined) return undefined;
  const inner = words.slice(1, length - 1).trim();
  const label = labelPattern.exec(inner);
  return { label: nameOf(label?.[1]), value: inner.slice(label?.[0].length ?? 0), length };
}

function balancedLength(words: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < words.length; index++) {
    if (words[index] === "{") depth++;
    else if (words[index] === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}

function integrated(words: string): Found | undefined {
  const label = labelPattern.exec(words);
  const start = label?.[0].length ?? 0;
  const name = nameOf(label?.[1]);
  const end = name === "sub-verbo" ? headwordEnd(words, start) : numbersEnd(words, start, label === null);
  if (end > start) return { label: name, value: words.slice(start, end), length: end };
  return undefined;
}

/** A dictionary is cited by a word, which ends at a comma. */
function headwordEnd(words: string, start: number): number {
  const comma = words.indexOf(",", start);
  return comma === -1 ? words.length : comma;
}

/** The end of a list of numbers. Roman ones need a label before them, and only Roman ones before them in the list. */
function numbersEnd(words: string, start: number, mustBeArabic: boolean): number {
  let end = start;
  let arabic = mustBeArabic;
  for (let from = start; from < words.length; ) {
    const number = matchAt(sequence, words, from);
    const hasDigit = /\p{N}/u.test(number);
    if (!hasDigit && (arabic || !hasRomanPart(number))) break;
    arabic ||= hasDigit;
    end = from + number.length;
    end += matchAt(following, words, end).length;
    const gap = matchAt(separator, words, end).length;
    if (gap === 0) break;
    from = end + gap;
  }
  return end;
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? "";
}

function hasRomanPart(number: string): boolean {
  return number.split(/[-–.:/()[\]]+/).some((part) => romanPart.test(part));
}

function nameOf(label: string | undefined): string {
  return (label === undefined ? undefined : labelNames.get(label.toLowerCase())) ?? "page";
}
