import { expect, test } from "vitest";
import { readCslDate } from "../../../pipeline/libraries/codec/csl-date.ts";

const day = { year: 2010, month: 5, day: 28 };

test.each([
  ["2010-05-28", { start: day }],
  ["2010-05", { start: { year: 2010, month: 5 } }],
  ["2010", { start: { year: 2010 } }],
  [2010, { start: { year: 2010 } }],
  ["-0044", { start: { year: -44 } }],
  ["2010-05-28T10:30:00Z", { start: day }],
  ["2010~", { start: { year: 2010 }, circa: true }],
  ["2010-05?", { start: { year: 2010, month: 5 }, circa: true }],
  ["c. 2010", { start: { year: 2010 }, circa: true }],
  ["2010-01/2010-03", { start: { year: 2010, month: 1 }, end: { year: 2010, month: 3 } }],
  ["2010-05-28/2010-05-30", { start: day, end: { year: 2010, month: 5, day: 30 } }],
  ["2010–2012", { start: { year: 2010 }, end: { year: 2012 } }],
  ["2010/..", { literal: "2010–" }],
  ["../2010", { literal: "–2010" }],
  ["28 May 2010", { start: day }],
  ["May 28, 2010", { start: day }],
  ["28.05.2010", { start: day }],
  ["2010/05/28", { start: day }],
  ["28/05/2010", { start: day }],
  ["05/28/2010", { start: day }],
  // Two days are possible: the author must say which.
  ["03/04/2010", { literal: "03/04/2010" }],
  ["2010-02-31", { literal: "2010-02-31" }],
  ["2010-13", { literal: "2010-13" }],
  ["spring 2010", { literal: "spring 2010" }],
  [{ "date-parts": [[2010, 5, 28]] }, { start: day }],
  [{ "date-parts": [["2010", "05", "28"]] }, { start: day }],
  [{ "date-parts": [2010, 5] }, { start: { year: 2010, month: 5 } }],
  [
    {
      "date-parts": [
        [2010, 5, 28],
        [2010, 5, 30],
      ],
      circa: true,
    },
    { start: day, end: { year: 2010, month: 5, day: 30 }, circa: true },
  ],
  [{ "date-parts": [[2010, Number.NaN]] }, { start: { year: 2010 } }],
  [{ "date-parts": [[2010, 2, 31]] }, { literal: "2010-02-31" }],
  [{ "date-parts": [[""]] }, undefined],
  [{ raw: "2010-05-28" }, { start: day }],
  [
    { raw: "May 2010", circa: 1 },
    { start: { year: 2010, month: 5 }, circa: true },
  ],
  [{ literal: "in the reign of Ivan" }, { literal: "in the reign of Ivan" }],
  [{ year: 2010, month: 5, day: 28 }, { start: day }],
  [{ year: "2010" }, { start: { year: 2010 } }],
  [
    [
      { year: 2010, month: 1 },
      { year: 2010, month: 3 },
    ],
    { start: { year: 2010, month: 1 }, end: { year: 2010, month: 3 } },
  ],
  ["", undefined],
  [null, undefined],
])("reads %j", (value, expected) => {
  expect(readCslDate(value)).toEqual(expected === undefined ? {} : { date: expected });
});

test.each([[true], [{ month: 5 }], [{ "date-parts": "2010" }], [["2010", "2011", "2012"]]])("refuses %j", (value) => {
  const { date, problem } = readCslDate(value);
  expect(date).toBeUndefined();
  expect(problem).toBeTypeOf("string");
});

test("says that a season is lost, and keeps the year", () => {
  expect(readCslDate({ "date-parts": [[2010]], season: 1 })).toEqual({ date: { start: { year: 2010 } }, problem: "season" });
});
