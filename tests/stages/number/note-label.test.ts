import { expect, test } from "vitest";
import { noteLabel } from "../../../pipeline/stages/number/note-label.ts";

test("notes are lettered a to z, then aa, ab", () => {
  expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(noteLabel)).toEqual(["a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"]);
});
