import type { PartialDate, ReferenceDate } from "../../model/reference.ts";
import { isCalendarDate, parseDate } from "../text/parse-date.ts";

/** A date that was read, or why none could be; neither when there is nothing to read. */
export interface DateReading {
  readonly date?: ReferenceDate;
  /** What was found, to be said after "Unexpected". */
  readonly problem?: string;
}

/**
 * Reads a date as CSL-JSON, CSL-YAML or pandoc write it: `2010-05-28`, `2010-05~`, `2010-01/2010-03`, `28 May 2010`,
 * `{date-parts}`, `{raw}`, `{literal}`, `{year, month, day}`, or a list of one or two of these. A text that is no date
 * is kept as `literal`.
 */
export function readCslDate(value: unknown): DateReading {
  if (value === undefined || value === null || value === "") return {};
  if (typeof value === "string" || typeof value === "number") return { date: parseText(String(value)) };
  if (Array.isArray(value)) return readList(value);
  if (typeof value === "object") return readObject(new Map(Object.entries(value)));
  return { problem: `value \`${String(value)}\`` };
}

function readList(values: readonly unknown[]): DateReading {
  if (values.length > 2) return { problem: "list of more than two dates" };
  const readings = values.map((value) => readCslDate(value));
  const problem = readings.find((reading) => reading.problem !== undefined);
  if (problem !== undefined) return problem;
  const [first, second] = readings.map((reading) => reading.date);
  if (first === undefined || second?.start === undefined) return first === undefined ? {} : { date: first };
  return { date: { ...first, end: second.start } };
}

function readObject(parts: ReadonlyMap<string, unknown>): DateReading {
  const literal = parts.get("literal") ?? parts.get("other");
  const raw = parts.get("raw");
  const circa = isTrue(parts.get("circa")) ? { circa: true } : {};
  const season = parts.get("season");
  const lost = season === undefined || season === null || season === "" ? {} : { problem: "season" };
  if (parts.has("date-parts")) {
    const dates = dateParts(parts.get("date-parts"));
    if (dates === undefined) return { problem: "`date-parts`" };
    const [start, end] = dates;
    if (start === undefined) return literal === undefined ? {} : { date: { literal: String(literal) } };
    if (dates.some((date) => !isCalendarDate(date))) return { date: { literal: dates.map(written).join("/") } };
    return { date: { start, ...(end === undefined ? {} : { end }), ...circa }, ...lost };
  }
  if (literal !== undefined && literal !== null) return { date: { literal: String(literal) } };
  if (raw !== undefined && raw !== null) return { date: { ...parseText(String(raw)), ...circa } };
  const [start] = dateParts([[parts.get("year"), parts.get("month"), parts.get("day")]]) ?? [];
  if (start === undefined) return { problem: "date without a year" };
  return { date: isCalendarDate(start) ? { start, ...circa } : { literal: written(start) }, ...lost };
}

/** `[[2010, 5, 28], …]` as dates, empty ones left out; `undefined` when it is something else. */
function dateParts(value: unknown): PartialDate[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const lists: unknown[] = value.length > 0 && !Array.isArray(value[0]) ? [value] : value;
  const dates: PartialDate[] = [];
  for (const list of lists.slice(0, 2)) {
    if (!Array.isArray(list)) return undefined;
    const [year, month, day] = list.map((part) => (part === null || part === undefined || part === "" ? 0 : Number(part)));
    // What BibTeX or Zotero could not read as a number counts as unknown.
    if (!year || !Number.isInteger(year)) continue;
    const known = isPart(month) ? { month, ...(isPart(day) ? { day } : {}) } : {};
    dates.push({ year, ...known });
  }
  return dates;
}

function isPart(part: number | undefined): part is number {
  return part !== undefined && Number.isInteger(part) && part > 0;
}

function parseText(text: string): ReferenceDate {
  const trimmed = text.trim();
  const [start, end, ...more] = trimmed.split("/");
  const from = parseOne(start ?? "");
  if (end === undefined) return from ?? parseYears(trimmed) ?? { literal: trimmed };
  const to = parseOne(end);
  if (more.length > 0) return parseSlashes(trimmed) ?? { literal: trimmed };
  if (from?.start !== undefined && to?.start !== undefined)
    return { start: from.start, end: to.start, ...(from.circa || to.circa ? { circa: true } : {}) };
  if (from?.start !== undefined && isOpen(end)) return { literal: `${(start ?? "").trim()}–` };
  if (to?.start !== undefined && isOpen(start ?? "")) return { literal: `–${end.trim()}` };
  return { literal: trimmed };
}

/** An EDTF date without its time, or a date in English words; `~`, `?`, `%` and `c.` say that it is not sure. */
function parseOne(text: string): ReferenceDate | undefined {
  const unsure = /^(?:c\.|ca\.?|circa)\s+|[~?%]$/i;
  const trimmed = text.trim();
  const bare = trimmed.replace(unsure, "").replace(/T\d{2}:.*$/, "");
  const circa = unsure.test(trimmed) ? { circa: true } : {};
  const edtf = /^(?:y?)(-?\d{1,6})(?:-(\d{2})(?:-(\d{2}))?)?$/i.exec(bare);
  const date = edtf ? calendarDate(edtf[1], edtf[2], edtf[3]) : (parseDotted(bare) ?? parseDate(bare));
  return date === undefined ? undefined : { start: date, ...circa };
}

/** `28.05.2010`, as most of Europe writes it. */
function parseDotted(text: string): PartialDate | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : calendarDate(year, month, day);
}

/** `2010/05/28`, or `28/05/2010` where only one order gives a date: `03/04/2010` is left to its author. */
function parseSlashes(text: string): ReferenceDate | undefined {
  const [, first, second, third] = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  if (first.length === 4) return asDate(calendarDate(first, second, third));
  if (third?.length !== 4) return undefined;
  const dayFirst = calendarDate(third, second, first);
  const monthFirst = calendarDate(third, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined && first !== second) return undefined;
  return asDate(dayFirst ?? monthFirst);
}

/** `2010–2012`. */
function parseYears(text: string): ReferenceDate | undefined {
  const [, start, end] = /^(\d{4})\s*(?:-|--|–|—)\s*(\d{4})$/.exec(text) ?? [];
  return start === undefined ? undefined : { start: { year: Number(start) }, end: { year: Number(end) } };
}

function calendarDate(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const date: PartialDate = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return isCalendarDate(date) ? date : undefined;
}

function asDate(date: PartialDate | undefined): ReferenceDate | undefined {
  return date === undefined ? undefined : { start: date };
}

function isOpen(text: string): boolean {
  return /^\s*(?:\.\.|open|unknown)?\s*$/i.test(text);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === "true" || value === "1";
}

function written({ year, month, day }: PartialDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
