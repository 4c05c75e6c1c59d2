import { expect, test } from "vitest";
import { readCslNames } from "../../../pipeline/libraries/codec/csl-names.ts";

test.each([
  [[{ family: "Smith", given: "Jane" }], [{ family: "Smith", given: "Jane" }]],
  [{ family: "Smith" }, [{ family: "Smith" }]],
  ["Smith, Jane", [{ family: "Smith", given: "Jane" }]],
  ["King, Martin Luther, Jr.", [{ family: "King", given: "Martin Luther", suffix: "Jr." }]],
  ["Reuters", [{ literal: "Reuters" }]],
  ["A, B, C, D", [{ literal: "A, B, C, D" }]],
  [
    [{ literal: "NATO" }, "Доу, Анна"],
    [{ literal: "NATO" }, { family: "Доу", given: "Анна" }],
  ],
  [[{ given: "Plato" }], [{ literal: "Plato" }]],
  [
    [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van", ORCID: "0000", "comma-suffix": true }],
    [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }],
  ],
  [["", null], []],
])("reads %j", (value, names) => {
  expect(readCslNames(value)).toEqual({ names, problems: [] });
});

test("tells what is no name and keeps the rest", () => {
  expect(readCslNames([true, {}, ["x"], { literal: "BBC" }])).toEqual({
    names: [{ literal: "BBC" }],
    problems: ["boolean", "name without a family name", "list"],
  });
});
