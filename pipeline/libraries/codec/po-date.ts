import { parseDate } from "../text/parse-date.ts";

/** A date as gettext writes it, `2026-11-24 10:15+0100`, as an instant in UTC; nothing for a placeholder or a date that is none. */
export function readPoDate(text: string): string | undefined {
  const [, day, time, second = "00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::(\d\d))?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?$/i.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const instant = new Date(`${day}T${time}:${second}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  // A day that the month does not have would silently become one of the next.
  return Number.isNaN(instant.getTime()) || parseDate(day) === undefined ? undefined : instant.toISOString().replace(".000Z", "Z");
}
