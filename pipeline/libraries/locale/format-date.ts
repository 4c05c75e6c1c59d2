import type { Conventions, DatePatterns } from "../../model/locale.ts";
import type { PartialDate, ReferenceDate } from "../../model/reference.ts";

/** `full`: in words, as far as it is known; `numeric`: in numbers when the day is known, else in words; `year`: the year alone. */
export type DateForm = "full" | "numeric" | "year";

type DateConventions = Pick<Conventions, "intl" | "dates">;

/**
 * Writes a date as a language does: months in the case that the language wants after a day, spans without what both ends
 * share, a date in words as it is. Empty for a date of which nothing is known.
 */
export function formatDate(date: PartialDate | ReferenceDate, form: DateForm, conventions: DateConventions): string {
  if ("year" in date) return formatDay(date, form, conventions);
  const { start, end, circa, literal } = date;
  if (literal !== undefined) return literal;
  if (start === undefined) return "";
  const text = end === undefined ? formatDay(start, form, conventions) : formatSpan(start, end, form, conventions);
  return circa ? fill(conventions.dates.circa, { date: text }) : text;
}

function formatDay(date: PartialDate, form: DateForm, conventions: DateConventions): string {
  const { dates } = conventions;
  if (form === "year" || date.month === undefined) return fill(dates.year, { year: yearOf(date) });
  if (date.day === undefined) return fill(dates.monthYear, partsOf(date, conventions));
  if (form === "numeric")
    return fill(dates.numeric, {
      day: String(date.day).padStart(2, "0"),
      month: String(date.month).padStart(2, "0"),
      year: yearOf(date),
    });
  return fill(dates.full, partsOf(date, conventions));
}

function formatSpan(start: PartialDate, end: PartialDate, form: DateForm, conventions: DateConventions): string {
  const { dates } = conventions;
  const whole = (date: PartialDate): string => formatDay(date, form, conventions);
  if (whole(start) === whole(end)) return whole(start);
  const isSameYear = start.year === end.year && form === "full" && start.month !== undefined && end.month !== undefined;
  if (!isSameYear) return join(whole(start), whole(end), dates);
  if (start.day === undefined || end.day === undefined) {
    const first = start.day === undefined ? dates.month : dates.dayMonth;
    return join(fill(first, partsOf(start, conventions)), whole(end), dates, start.day === undefined);
  }
  if (start.month !== end.month) return join(fill(dates.dayMonth, partsOf(start, conventions)), whole(end), dates);
  const parts = partsOf(end, conventions);
  return fill(dates.full, { ...parts, day: `${dayOf(start.day, dates)}${dates.span}${dayOf(end.day, dates)}` });
}

function join(first: string, second: string, dates: DatePatterns, isShort = !/\s/.test(second)): string {
  return `${first}${isShort && !/\s/.test(first) ? dates.span : dates.longSpan}${second}`;
}

function partsOf({ year, month = 1, day = 1 }: PartialDate, { intl, dates }: DateConventions): Record<string, string> {
  const { afterDay, standalone } = monthNames(intl);
  return {
    year: yearOf({ year }),
    day: dayOf(day, dates),
    monthName: afterDay[month - 1] ?? String(month),
    standaloneMonthName: standalone[month - 1] ?? String(month),
  };
}

function dayOf(day: number, { day: pattern, days }: DatePatterns): string {
  return days[String(day)] ?? fill(pattern, { day: String(day) });
}

/** A year before our era has a minus, as ISO 8601 and historians of astronomy count. */
function yearOf({ year }: Pick<PartialDate, "year">): string {
  return year < 0 ? `−${-year}` : String(year);
}

const namesByLanguage = new Map<string, { afterDay: string[]; standalone: string[] }>();

/** The names of the months as they stand after a day (`февраля`) and alone (`февраль`), from CLDR. */
function monthNames(intl: string): { afterDay: readonly string[]; standalone: readonly string[] } {
  let names = namesByLanguage.get(intl);
  if (names === undefined) {
    const name = (options: Intl.DateTimeFormatOptions): string[] => {
      const format = new Intl.DateTimeFormat(intl, { ...options, month: "long", timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, month) => {
        const parts = format.formatToParts(Date.UTC(2000, month, 2));
        return parts.find(({ type }) => type === "month")?.value ?? "";
      });
    };
    names = { afterDay: name({ day: "numeric" }), standalone: name({}) };
    namesByLanguage.set(intl, names);
  }
  return names;
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (token, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "") : token));
}
