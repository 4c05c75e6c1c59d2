import type { DateToken } from "./date-token.ts";
import { matchDates } from "./match-dates.ts";
import { matchNumbers } from "./match-numbers.ts";
import { dateReader } from "./month-names.ts";
import { readDates } from "./read-dates.ts";
import { type NumberToken, readNumbers } from "./read-numbers.ts";

/** A text and the language tag by whose habits its numbers are written. */
export interface FigureText {
  readonly text: string;
  readonly intl: string;
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
export function compareFigures(source: FigureText, target: FigureText): FigureDifferences {
  const sourceNumbers = readNumbers(source.text);
  const targetNumbers = readNumbers(target.text);
  if (sourceNumbers.length === 0 && targetNumbers.length === 0) return none;
  const readers = [dateReader(source.intl), dateReader(target.intl)] as const;
  // Another calendar has other years and months.
  if (readers[0] === undefined || readers[1] === undefined) return none;
  const dates = matchDates(
    { dates: readDates(source.text, sourceNumbers, readers[0]), numbers: sourceNumbers },
    { dates: readDates(target.text, targetNumbers, readers[1]), numbers: targetNumbers },
  );
  const rest = (numbers: readonly NumberToken[]): NumberToken[] => numbers.filter((number) => !dates.explained.has(number));
  const numbers = matchNumbers(
    { ...source, numbers: rest(sourceNumbers), all: sourceNumbers },
    { ...target, numbers: rest(targetNumbers), all: targetNumbers },
  );
  return { dates: dates.differences, numbers };
}
