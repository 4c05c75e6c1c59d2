import type { PartialDate } from "../../model/reference.ts";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** Reads a date as people write it in data: `2011`, `2011-05`, `2011-05-28`, `28 May 2011`, `May 28, 2011`, `May 2011`. */
export function parseDate(text: string): PartialDate | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const words = /^(?:(\d{1,2})\.?\s+)?([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/.exec(text.trim());
  if (!words) return undefined;
  const name = words[2]?.toLowerCase() ?? "";
  const month = months.findIndex((candidate) => candidate === name || candidate.slice(0, 3) === name) + 1;
  return month === 0 ? undefined : toDate(words[4], String(month), words[1] ?? words[3]);
}

/** The date in ISO 8601, as far as it is known: `2011`, `2011-05`, `2011-05-28`. */
export function isoDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

/** Whether a date is in the calendar: no month 13, no 30 February. */
export function isCalendarDate({ year, month, day }: PartialDate): boolean {
  if (month === undefined) return day === undefined;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= days));
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const date = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return isCalendarDate(date) ? date : undefined;
}
