import { expect, test } from "vitest";
import { type DateForm, formatDate } from "../../../pipeline/libraries/locale/format-date.ts";
import type { PartialDate, ReferenceDate } from "../../../pipeline/model/reference.ts";
import { conventionsOf } from "../../support/conventions.ts";

const locales = ["en", "ru", "de", "fr"] as const;

/** `·` stands for a no-break space. */
const write = (date: PartialDate | ReferenceDate, form: DateForm = "full"): string[] =>
  locales.map((locale) => formatDate(date, form, conventionsOf(locale)).replaceAll("\u00A0", "·"));

const day = (year: number, month?: number, number?: number): PartialDate => ({
  year,
  ...(month === undefined ? {} : { month }),
  ...(number === undefined ? {} : { day: number }),
});

test.each([
  [day(2024, 2, 1), ["1·February 2024", "1·февраля 2024", "1.·Februar 2024", "1er·février 2024"]],
  [day(2010, 5, 28), ["28·May 2010", "28·мая 2010", "28.·Mai 2010", "28·mai 2010"]],
  [day(2010, 3), ["March 2010", "март 2010", "März 2010", "mars 2010"]],
  [day(2010), ["2010", "2010", "2010", "2010"]],
  [day(-44), ["−44", "−44", "−44", "−44"]],
  [{ start: day(2010), circa: true }, ["circa·2010", "ок.·2010", "um·2010", "vers·2010"]],
  [{ literal: "spring 2010" }, ["spring 2010", "spring 2010", "spring 2010", "spring 2010"]],
  [{ start: day(2010, 5, 1), end: day(2010, 5, 3) }, ["1–3·May 2010", "1–3·мая 2010", "1.–3.·Mai 2010", "1er–3·mai 2010"]],
  [
    { start: day(2010, 5, 28), end: day(2010, 6, 3) },
    ["28·May·– 3·June 2010", "28·мая·— 3·июня 2010", "28.·Mai·– 3.·Juni 2010", "28·mai·– 3·juin 2010"],
  ],
  [
    { start: day(2010, 12, 31), end: day(2011, 1, 2) },
    [
      "31·December 2010·– 2·January 2011",
      "31·декабря 2010·— 2·января 2011",
      "31.·Dezember 2010·– 2.·Januar 2011",
      "31·décembre 2010·– 2·janvier 2011",
    ],
  ],
  [{ start: day(2010, 1), end: day(2010, 3) }, ["January–March 2010", "январь–март 2010", "Januar–März 2010", "janvier–mars 2010"]],
  [{ start: day(2010), end: day(2012) }, ["2010–2012", "2010–2012", "2010–2012", "2010–2012"]],
  [{ start: day(2010, 5, 28), end: day(2010, 5, 28) }, ["28·May 2010", "28·мая 2010", "28.·Mai 2010", "28·mai 2010"]],
  [{}, ["", "", "", ""]],
])("writes %j in four languages", (date, expected) => {
  expect(write(date)).toEqual(expected);
});

test("writes numbers when the day is known, and words else", () => {
  expect(write(day(2009, 1, 4), "numeric")).toEqual(["2009-01-04", "04.01.2009", "04.01.2009", "04/01/2009"]);
  expect(write(day(2009, 1), "numeric")).toEqual(["January 2009", "январь 2009", "Januar 2009", "janvier 2009"]);
});

test("writes the year alone, of spans both", () => {
  expect(write(day(2009, 11, 24), "year")).toEqual(["2009", "2009", "2009", "2009"]);
  expect(write({ start: day(2009, 5), end: day(2010, 6) }, "year")[0]).toBe("2009–2010");
  expect(write({ start: day(2009, 5), end: day(2009, 6) }, "year")[0]).toBe("2009");
});

test("takes months from CLDR, for languages that nobody has thought of", () => {
  const czech = { ...conventionsOf("de"), intl: "cs" };
  expect(formatDate(day(2010, 2, 1), "full", czech)).toBe("1.\u00A0února 2010");
  expect(formatDate(day(2010, 2), "full", czech)).toBe("únor 2010");
});
