import type { PartialDate } from "../../model/reference.ts";

/** Negative where a date is surely before another, positive where it is surely after; 0 where neither is known: May 2010 and 28 May 2010. */
export function compareDates(one: PartialDate, other: PartialDate): number {
  if (one.year !== other.year) return one.year - other.year;
  if (one.month === undefined || other.month === undefined) return 0;
  if (one.month !== other.month) return one.month - other.month;
  return one.day === undefined || other.day === undefined ? 0 : one.day - other.day;
}
