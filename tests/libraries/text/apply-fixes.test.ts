import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFixes } from "../../../pipeline/libraries/text/apply-fixes.ts";
import type { Fix } from "../../../pipeline/model/diagnostic.ts";

const texts = new Map([
  ["a", "0123456789"],
  ["b", "abcdef"],
]);
const fix = (...edits: [string, number, number, string][]): Fix => ({
  title: "Mend",
  edits: edits.map(([file, start, end, text]) => ({ file, start, end, text })),
});
const changed = (...fixes: Fix[]): Record<string, string> => Object.fromEntries(applyFixes(fixes, texts).changed);

test("edits in several files and places are made at once", () => {
  expect(changed(fix(["a", 8, 9, "x"], ["b", 0, 1, "A"]), fix(["a", 0, 2, ""]), fix(["b", 6, 6, "!"]))).toEqual({
    a: "234567x9",
    b: "Abcdef!",
  });
});

test("of two that overlap the first is made, and the other has to wait, whatever order they come in", () => {
  const fixes = [fix(["a", 2, 5, "x"]), fix(["a", 4, 7, "y"])];
  expect(changed(...fixes)).toEqual({ a: "01x56789" });
  expect(changed(...fixes.toReversed())).toEqual({ a: "01x56789" });
  expect(applyFixes(fixes, texts).postponed).toEqual([fixes[1]]);
});

test("a fix is made whole or not at all", () => {
  expect(changed(fix(["a", 2, 5, "x"]), fix(["a", 4, 7, "y"], ["b", 0, 1, "A"]))).toEqual({ a: "01x56789" });
});

test("edits side by side are both made, insertions at one place are not", () => {
  expect(changed(fix(["a", 2, 4, "x"]), fix(["a", 4, 6, "y"]))).toEqual({ a: "01xy6789" });
  expect(applyFixes([fix(["a", 2, 2, "x"]), fix(["a", 2, 2, "y"])], texts).postponed).toHaveLength(1);
  expect(applyFixes([fix(["a", 2, 4, "x"]), fix(["a", 4, 4, "y"])], texts).postponed).toHaveLength(1);
});

test("two findings with one mend have it once", () => {
  expect(changed(fix(["a", 2, 4, "x"]), fix(["a", 2, 4, "x"]))).toEqual({ a: "01x456789" });
});

test("edits of what is not there are not made, nor those that change nothing", () => {
  expect(
    changed(fix(["a", 9, 11, "x"]), fix(["a", -1, 1, "x"]), fix(["a", 3, 2, "x"]), fix(["c", 0, 0, "x"]), fix(["a", 1, 3, "12"])),
  ).toEqual({});
});

const anyFix = fc
  .array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(12), fc.nat(12), fc.constantFrom("", "x", "yz")), { minLength: 1, maxLength: 3 })
  .map((edits) => fix(...edits));

test("law: whatever is not edited stays, and the order of fixes does not matter", () => {
  fc.assert(
    fc.property(fc.array(anyFix, { maxLength: 8 }), (fixes) => {
      const result = applyFixes(fixes, texts);
      expect(applyFixes(fixes.toReversed(), texts).changed).toEqual(result.changed);
      expect(result.applied.length + result.postponed.length).toBeLessThanOrEqual(fixes.length);
      for (const [file, text] of texts) {
        const edited = new Set(
          result.applied.flatMap(({ edits }) =>
            edits
              .filter((edit) => edit.file === file)
              .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
          ),
        );
        const kept = [...text].filter((_, index) => !edited.has(index)).join("");
        const now = result.changed.get(file) ?? text;
        expect([...now].filter((letter) => kept.includes(letter)).join("")).toBe(kept);
      }
    }),
  );
});
