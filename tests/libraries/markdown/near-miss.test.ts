import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearMiss } from "../../../pipeline/libraries/markdown/near-miss.ts";

describe("nearMiss", () => {
  it.each([
    ["infobx", ["figure", "table", "infobox"], "infobox"],
    ["Figure", ["figurе", "figure"], "figurе"],
    ["smiht2020", ["smith2020", "smith2021"], "smith2020"],
    ["сsto", ["csto"], "csto"],
    ["НАТО", ["nato", "hato"], "hato"],
    ["smith", ["smith", "smyth"], "smyth"],
    ["ab", ["ac", "xyz"], "ac"],
    ["ab", ["cd"], undefined],
    ["gallery", ["figure", "table"], undefined],
    ["x", [], undefined],
    ["", ["a"], "a"],
    ["reuters2024", ["bbc2024", "reuters2023", "reuters2025"], "reuters2023"],
  ])("%j among %j is %j", (word, candidates, expected) => {
    expect(nearMiss(word, candidates)).toBe(expected);
  });

  it("finds a word behind one edit, or another that is as near", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("drop", "swap", "double"), (original, position, edit) => {
        const index = position % (original.length - 1);
        const [left, one, two, right] = [
          original.slice(0, index),
          original.charAt(index),
          original.charAt(index + 1),
          original.slice(index + 2),
        ];
        const edited = left + { drop: two, swap: two + one, double: one + one + two }[edit] + right;
        expect(nearMiss(edited, [original])).toBe(edited === original ? undefined : original);
      }),
    );
  });

  it("never answers with a word that is further off than a third of the length", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const bound = Math.max(1, Math.floor(left.length / 3));
        if (left === right) return;
        expect(nearMiss(left, [right]) === right).toBe(slowDistance(left, right) <= bound);
      }),
    );
  });

  it("compares long words in no time", () => {
    const long = "a".repeat(20_000);
    expect(nearMiss(`${long}b`, ["c".repeat(20_000), long])).toBe(long);
  });
});

/** Optimal string alignment by its definition. */
function slowDistance(left: string, right: string): number {
  const memo = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = memo.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
    const found = Math.min(
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1),
      swapped ? distance(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    memo.set(`${i} ${j}`, found);
    return found;
  };
  return distance(left.length, right.length);
}
