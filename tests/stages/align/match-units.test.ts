import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisteredUnit } from "../../../pipeline/model/article.ts";
import type { ParsedUnit } from "../../../pipeline/model/unit.ts";
import { matchUnits } from "../../../pipeline/stages/align/match-units.ts";

const registered = (texts: readonly string[]): RegisteredUnit[] =>
  texts.map((text, index) => ({ id: `k${index}` as RegisteredUnit["id"], kind: "paragraph", text }));
const units = (texts: readonly string[]): ParsedUnit[] => texts.map((text) => ({ kind: "paragraph", text }) as ParsedUnit);
const match = (before: readonly string[], after: readonly string[]): (string | undefined)[] =>
  matchUnits(registered(before), units(after)).map((unit) => unit?.id);

describe("matching units with the registry", () => {
  test("texts that stand where they stood keep their ids", () => {
    expect(match(["a", "b", "c"], ["a", "b", "c"])).toEqual(["k0", "k1", "k2"]);
  });

  test("an insertion and a deletion leave the others alone", () => {
    expect(match(["a", "b", "c"], ["a", "new", "c"])).toEqual(["k0", undefined, "k2"]);
  });

  test("a moved text takes its id with it", () => {
    expect(match(["a", "b", "c"], ["c", "a", "b"])).toEqual(["k2", "k0", "k1"]);
  });

  test("equal texts keep their order, and a moved twin is the nearest one", () => {
    expect(match(["No.", "x", "No."], ["No.", "x", "No."])).toEqual(["k0", "k1", "k2"]);
    expect(match(["No.", "x", "y", "No."], ["x", "y", "No."])).toEqual(["k1", "k2", "k3"]);
  });

  test("no id is given twice, whatever changes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), fc.array(fc.constantFrom("a", "b", "c", "d", "e")), (before, after) => {
        const ids = match(before, after).filter((id) => id !== undefined);
        expect(new Set(ids).size).toBe(ids.length);
        const pairs = match(before, after).flatMap((id, index) => (id === undefined ? [] : [[before[Number(id.slice(1))], after[index]]]));
        for (const [old, now] of pairs) expect(old).toBe(now);
      }),
    );
  });

  test("a permutation of different texts loses no id", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.string(), { maxLength: 12 })
          .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))),
        ([before, after]) => {
          expect(match(before, after).filter((id) => id === undefined)).toEqual([]);
        },
      ),
    );
  });
});
