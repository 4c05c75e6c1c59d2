import { expect, it } from "vitest";
import { readPoDate } from "../../../pipeline/libraries/codec/po-date.ts";

it.each([
  ["2026-11-24 10:15+0100", "2026-11-24T09:15:00Z"],
  ["2026-11-24 23:59-0130", "2026-11-25T01:29:00Z"],
  ["2026-11-24T10:15:20+05:30", "2026-11-24T04:45:20Z"],
  ["2026-11-24 10:15", "2026-11-24T10:15:00Z"],
])("reads %s as %s, wherever this machine is", (text, instant) => {
  expect(readPoDate(text)).toBe(instant);
});

it.each(["YEAR-MO-DA HO:MI+ZONE", "", "2026-02-30 10:00+0000", "2026-13-01 10:00+0000", "2026-11-24", "2026-11-24 25:00+0000", "now"])(
  "takes %j for no date",
  (text) => {
    expect(readPoDate(text)).toBeUndefined();
  },
);
