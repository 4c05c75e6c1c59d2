import { describe, expect, it } from "vitest";
import { typographySchema } from "../../../pipeline/libraries/locale/typography-schema.ts";

const least = { quotes: [{ open: "«\u202F", close: "\u202F»" }], apostrophe: "’", ellipsis: "…", dash: "\u00A0— ", range: "–" };

describe("the shape of typography", () => {
  it("asks for little and fills in the rest", () => {
    expect(typographySchema.parse(least)).toMatchObject({ ...least, bindNext: [], afterNumber: [], identifiers: [], initials: "" });
  });

  it.each([
    ["a letter for a quotation mark", { quotes: [{ open: "q", close: "”" }] }],
    ["no quotation marks", { quotes: [] }],
    ["a letter for an apostrophe", { apostrophe: "x" }],
    ["a word for a dash", { dash: " to " }],
    ["a range with spaces", { range: " – " }],
    ["a letter for a space", { initials: "_" }],
    ["a line end for a space", { digitGroups: "\u2028" }],
    ["letters for marks", { beforeMarks: [{ marks: "ab", space: " " }] }],
    ["a space that is none", { afterNumber: [{ words: ["km"], space: "-" }] }],
    ["an empty word", { bindNext: [""] }],
    ["a word without end", { bindNext: ["a ".repeat(100)] }],
    ["a field that nobody knows", { hyphens: true }],
  ])("refuses %s", (_, fields) => {
    expect(typographySchema.safeParse({ ...least, ...fields }).success).toBe(false);
  });
});
