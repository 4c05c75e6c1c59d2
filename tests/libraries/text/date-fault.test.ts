import fc from "fast-check";
import { expect, test } from "vitest";
import { findDateFault } from "../../../pipeline/libraries/text/date-fault.ts";
import { isoDate } from "../../../pipeline/libraries/text/parse-date.ts";

test.each([
  ["2010-02-30", "impossible", []],
  ["2010-13", "impossible", []],
  ["2010-00-00", "impossible", ["2010"]],
  ["2010-05-28/2010-06-31", "impossible", []],
  ["2010-02-30~", "impossible", []],
  ["31.06.2010", "impossible", []],
  ["31 June 2010", "impossible", []],
  ["30 février 2010", "impossible", []],
  ["40/40/2010", "impossible", []],
  ["03/04/2010", "ambiguous", ["2010-04-03", "2010-03-04"]],
  ["28/05/2010", "unreadable", ["2010-05-28"]],
  ["28.05.10", "unreadable", []],
  ["20100528", "unreadable", ["2010-05-28"]],
  ["201O", "unreadable", ["2010"]],
  ["28 мая 2010 г.", "unreadable", ["2010-05-28"]],
  ["28 травня 2010 р.", "unreadable", ["2010-05-28"]],
  ["28. Mai 2010", "unreadable", ["2010-05-28"]],
  ["1er mai 2010", "unreadable", ["2010-05-01"]],
  ["28 de mayo de 2010", "unreadable", ["2010-05-28"]],
  ["May 28th, 2010", "unreadable", ["2010-05-28"]],
  ["Fri, 28 May 2010", "unreadable", ["2010-05-28"]],
  ["2010年5月28日", "unreadable", ["2010-05-28"]],
  ["28 Mya 2010", "unreadable", []],
] as const)("%s is %s", (text, kind, expected) => {
  expect(findDateFault(text)).toEqual({ kind, expected });
});

test.each([
  "n.d.",
  "s.a.",
  "forthcoming",
  "Spring 2010",
  "Christmas 1950",
  "2010–",
  "Q3 2010",
  "[2010]",
  "2010-05-28",
  "MMX",
  "May 2010–June 2010",
  "",
])("%j is left to its author", (text) => {
  expect(findDateFault(text)).toBeUndefined();
});

test("days of the calendar are never called impossible, whatever form they have", () => {
  const parts = fc.record({
    year: fc.integer({ min: 1500, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(parts, ({ year, month, day }) => {
      const date = isoDate({ year, month, day });
      expect(findDateFault(date)).toBeUndefined();
      expect(findDateFault(`${day}. ${month}. ${year}`.replaceAll(" ", ""))).toEqual({ kind: "unreadable", expected: [date] });
      expect(findDateFault(`${day}/${month}/${year}`)?.expected).toContain(date);
    }),
  );
});

test("any text is judged without an exception, in no time", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void findDateFault(text)));
  const start = performance.now();
  for (const piece of ["1", "1/", "a ", "c. ", "1 a ", "年"]) findDateFault(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
