import type { PartialDate } from "../../model/reference.ts";
import { monthNumber } from "./month-number.ts";
import { isCalendarDate, isoDate } from "./parse-date.ts";

/** Why words that stand for a date are none. */
export interface DateFault {
  /** `impossible`: not in the calendar; `ambiguous`: one of two days; `unreadable`: a day, in a form that no edition can write in its language. */
  readonly kind: "impossible" | "ambiguous" | "unreadable";
  /** The days that may be meant, in ISO 8601. */
  readonly expected: readonly string[];
}

/** What is wrong with the text of a date that could not be read; nothing with words that are no date, such as `n.d.` or `Spring 2010`. */
export function findDateFault(literal: string): DateFault | undefined {
  const parts = literal.split("/");
  const isRange = parts.length === 2 && parts.every((part) => part.trim().length >= 4);
  const faults = (isRange ? parts : [literal]).map((part) => faultOf(part.trim()));
  return faults.find((fault) => fault !== undefined);
}

function faultOf(text: string): DateFault | undefined {
  const bare = text.replace(/^(?:c\.|ca\.?|circa)\s+|[~?%]$/gi, "");
  const iso = /^(-?\d{1,6})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(bare);
  if (iso) return impossible(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (compact) return judge(compact[1], compact[2], compact[3]);
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{1,4})$/.exec(bare);
  if (dotted) return bare.includes("/") ? inEitherOrder(dotted[1], dotted[2], dotted[3]) : judge(dotted[3], dotted[2], dotted[1]);
  const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(bare) ?? /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(bare);
  if (yearFirst) return judge(yearFirst[1], yearFirst[2], yearFirst[3]);
  if (/^\d[\dOoIl]{3}$/.test(bare) && /\D/.test(bare)) return unreadable(bare.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
  return worded(bare);
}

/** `28 мая 2010 г.`, `28 de mayo de 2010`, `May 28th, 2010`, `Fri, 28 May 2010` */
function worded(text: string): DateFault | undefined {
  const dayFirst =
    /^(?:\p{L}{2,12}\.?,\s*)?(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s*(?:of |de |d’)?\s*(\p{L}{3,12})\.?,?\s*(?:of |de |do )?\s*(\d{4})(?:\s*(?:г|р)\.?)?$/iu.exec(
      text,
    );
  const monthFirst = /^(?:\p{L}{2,12}\.?,\s*)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  const [day, word, year] = dayFirst ? dayFirst.slice(1) : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  if (word === undefined) return undefined;
  const month = monthNumber(word);
  return month === undefined ? unreadable() : judge(year, String(month), day);
}

/** `03/04/2010` is in March to some readers and in April to others. */
function inEitherOrder(first = "", second = "", year = ""): DateFault {
  const days = [calendarDate(year, second, first), calendarDate(year, first, second)].flatMap((date) =>
    date === undefined ? [] : [isoDate(date)],
  );
  if (year.length < 4) return unreadable();
  const different = [...new Set(days)];
  return { kind: different.length === 0 ? "impossible" : different.length > 1 ? "ambiguous" : "unreadable", expected: different };
}

function judge(year = "", month: string | undefined, day: string | undefined): DateFault {
  const date = year.length < 4 ? undefined : calendarDate(year, month, day);
  if (date !== undefined) return unreadable(isoDate(date));
  return year.length < 4 ? unreadable() : { kind: "impossible", expected: [] };
}

/** Databases write zeros for what they do not know. */
function impossible(year = "", month: string | undefined, day: string | undefined): DateFault | undefined {
  if (calendarDate(year, month, day) !== undefined) return undefined;
  const isZero = [month, day].every((part) => part === undefined || Number(part) === 0);
  return { kind: "impossible", expected: isZero ? [year] : [] };
}

function unreadable(...expected: readonly string[]): DateFault {
  return { kind: "unreadable", expected };
}

function calendarDate(year: string, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const date = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return isCalendarDate(date) ? date : undefined;
}
