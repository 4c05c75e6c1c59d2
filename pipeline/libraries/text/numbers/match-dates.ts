import type { DateToken } from "./date-token.ts";
import type { NumberToken } from "./read-numbers.ts";

/** What a text has of dates and numbers. */
export interface DatedText {
  readonly dates: readonly DateToken[];
  readonly numbers: readonly NumberToken[];
}

interface DateMatch {
  readonly differences: readonly { readonly expected?: DateToken; readonly found?: DateToken }[];
  /** Numbers of both texts of which there is nothing more to say. */
  readonly explained: ReadonlySet<NumberToken>;
}

/** So many dates that a translation added are looked at for one that it lost; more are hardly a translation's. */
const farthest = 100;

/**
 * Finds the dates of a source that its translation has changed or lost, and those that it has added. A date that is told in
 * part counts as the same; a date whose numbers are all there in another form is left to them.
 */
export function matchDates(source: DatedText, target: DatedText): DateMatch {
  const explained = new Set<NumberToken>();
  const [sourceIndex, targetIndex] = [indexDates(source), indexDates(target)];
  const lost = source.dates.filter((date) => !explain(date, targetIndex, explained));
  const added = target.dates.filter((date) => !explain(date, sourceIndex, explained));
  const differences: { expected?: DateToken; found?: DateToken }[] = [];
  for (const expected of lost) {
    const index = added.slice(0, farthest).findIndex((found) => shareParts(expected, found));
    const [found] = index < 0 ? [] : added.splice(index, 1);
    if (found === undefined && targetIndex.hasNumbers(expected)) continue;
    for (const number of [...expected.numbers, ...(found?.numbers ?? [])]) explained.add(number);
    differences.push({ expected, ...(found === undefined ? {} : { found }) });
  }
  for (const found of added) {
    if (sourceIndex.hasNumbers(found)) continue;
    for (const number of found.numbers) explained.add(number);
    differences.push({ found });
  }
  return { differences, explained };
}

interface DateIndex {
  /** Dates as they are told, `15-5-1992`, `15-5-`, `-5-1992`. */
  readonly told: ReadonlySet<string>;
  /** Days with their months, and months with their years, of dates that tell more or not. */
  readonly parts: ReadonlySet<string>;
  hasNumbers(date: DateToken): boolean;
}

function indexDates({ dates, numbers }: DatedText): DateIndex {
  const readings = dates.flatMap(readingsOf);
  const values = new Set(numbers.map(({ value }) => value));
  return {
    told: new Set(readings.map(({ day = "", month, year = "" }) => `${day}-${month}-${year}`)),
    parts: new Set(readings.flatMap(({ day = "", month, year = "" }) => [`${day}-${month}-*`, `*-${month}-${year}`])),
    hasNumbers: (date) => date.numbers.every(({ value }) => values.has(value)),
  };
}

/** Whether the other side has a date, too; numbers that both tell are explained. */
function explain(date: DateToken, others: DateIndex, explained: Set<NumberToken>): boolean {
  for (const { day = "", month, year = "" } of readingsOf(date)) {
    const isWhole = day !== "" && year !== "";
    const isSame = others.told.has(`${day}-${month}-${year}`);
    const isDayTold = day !== "" && (isSame || others.told.has(`${day}-${month}-`) || (!isWhole && others.parts.has(`${day}-${month}-*`)));
    const isYearTold =
      year !== "" && (isSame || others.told.has(`-${month}-${year}`) || (!isWhole && others.parts.has(`*-${month}-${year}`)));
    if (!isDayTold && !isYearTold) continue;
    for (const number of date.numbers) {
      const isTold = (isDayTold && Number(number.value) === day) || (isYearTold && Number(number.value) === year);
      if (isTold || date.isNumeric === true) explained.add(number);
    }
    return true;
  }
  return false;
}

type Reading = Pick<DateToken, "day" | "month" | "year">;

/** What a date can mean: `5/6/1992` is a day of May or of June. */
function readingsOf(date: DateToken): readonly Reading[] {
  if (date.isAmbiguous !== true || date.day === undefined) return [date];
  return [date, { ...date, day: date.month, month: date.day }];
}

function shareParts(left: DateToken, right: DateToken): boolean {
  return (
    left.month === right.month ||
    (left.day !== undefined && left.day === right.day) ||
    (left.year !== undefined && left.year === right.year)
  );
}
