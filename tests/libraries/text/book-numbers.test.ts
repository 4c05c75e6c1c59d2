import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIsbnFault, findIssnFault } from "../../../pipeline/libraries/text/book-numbers.ts";

describe("what is right", () => {
  test.each([
    "978-0-14-044913-6",
    "9780140449136",
    "0-14-044913-2",
    "080442957X",
    "0-8044-2957-x",
    "978 0 14 044913 6",
    "9780140449136 0140449132",
    "978-0-14-044913-6 (hbk.), 0-14-044913-2 (pbk.)",
    "ISBN-13: 978-0-14-044913-6; ISBN-10: 0-14-044913-2",
    "978‑0‑14‑044913‑6",
    "９７８０１４０４４９１３６",
    "425-03071-7",
    "",
  ])("%s is no fault", (field) => {
    expect(findIsbnFault(field)).toBeUndefined();
  });

  test.each(["0378-5955", "03785955", "2434-561X", "ISSN 0378-5955 (print); eISSN 2434-561x", ""])("%s is no fault", (field) => {
    expect(findIssnFault(field)).toBeUndefined();
  });
});

test.each([
  ["978-0-14-044913-7", "978-0-14-044913-7", "the check digit 6 for these digits"],
  ["0-8044-2957-1", "0-8044-2957-1", "the check digit X for these digits"],
  ["978-0-14-04491", "978-0-14-04491", "an ISBN of 10 or 13 digits"],
  ["9770140449136", "9770140449136", "an ISBN that begins with 978 or 979"],
  ["9780140449136 0140449133", "0140449133", "the check digit 2 for these digits"],
  ["978-0-14-044913-6, 123", "123", "an ISBN of 10 or 13 digits"],
  ["978 0 14 044913 7", "978 0 14 044913 7", "the check digit 6 for these digits"],
])("%s has a fault in %s", (field, number, expected) => {
  expect(findIsbnFault(field)).toEqual({ number, expected });
});

test("no wrong digit passes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("9780140449136", "0140449132", "9783161484100", "0306406152"),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (isbn, position, by) => {
        const index = position % isbn.length;
        const wrong = `${isbn.slice(0, index)}${(Number(isbn.charAt(index)) + by) % 10}${isbn.slice(index + 1)}`;
        expect(findIsbnFault(wrong)).toBeDefined();
      },
    ),
  );
});

test("any text is judged without an exception", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void [findIsbnFault(text), findIssnFault(text)]));
});
