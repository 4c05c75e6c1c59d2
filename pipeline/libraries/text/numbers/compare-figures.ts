import type { DateToken } from "./date-token.ts";
import { matchDates } from "./match-dates.ts";
import { matchNumbers } from "./match-numbers.ts";
import { dateReader } from "./month-names.ts";
import { readDates } from "./read-dates.ts";
import { type NumberToken, readNumbers } from "./read-numbers.ts";

/** A text with its numbers and dates. */
export interface Figures {
  readonly text: string;
  /** The language tag by whose habits the text is written. */
  readonly intl: string;
  readonly numbers: readonly NumberToken[];
  /** Absent where the language usually counts by another calendar, which has other years and months. */
  readonly dates?: readonly DateToken[];
}

/** A thing of a source and the thing that a translation has in its place; one of them may be missing. */
export interface Difference<Token> {
  readonly expected?: Token;
  readonly found?: Token;
}

/** How the numbers and dates of a translation differ from its source's; a number in a date that differs is not told again. */
export interface FigureDifferences {
  readonly dates: readonly Difference<DateToken>[];
  readonly numbers: readonly Difference<NumberToken>[];
}

const none: FigureDifferences = { dates: [], numbers: [] };

/**
 * Compares what numbers and dates a text and its translation have, in any order and however often: `1,250` is `1.250`, `1.5 million` is
 * `1,500,000`, the 16th century the XVI century, and `5` may be spelled out.
 */
export function compareFigures(source: Figures, target: Figures): FigureDifferences {
  if (source.dates === undefined || target.dates === undefined || source.numbers.length + target.numbers.length === 0) return none;
  const dates = matchDates({ numbers: source.numbers, dates: source.dates }, { numbers: target.numbers, dates: target.dates });
  const rest = ({ text, intl, numbers }: Figures) => ({
    text,
    intl,
    all: numbers,
    numbers: numbers.filter((number) => !dates.explained.has(number)),
  });
  return { dates: dates.differences, numbers: matchNumbers(rest(source), rest(target)) };
}

/** Reads the numbers and dates of a text. */
export function readFigures(text: string, intl: string): Figures {
  const reader = dateReader(intl);
  const numbers = readNumbers(text);
  return { text, intl, numbers, ...(reader === undefined ? {} : { dates: readDates(text, numbers, reader) }) };
}
