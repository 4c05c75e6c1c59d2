import fc from "fast-check";
import { expect, test } from "vitest";
import { alignSequences, increasing } from "../../../pipeline/libraries/text/align-sequences.ts";

const list = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { maxLength: 20 });

test("pairs are of equal items, in order, each item once", () => {
  fc.assert(
    fc.property(list, list, (left, right) => {
      const pairs = alignSequences(left, right);
      for (const [here, there] of pairs) expect(left[here]).toBe(right[there]);
      for (const [index, [here, there]] of pairs.entries()) {
        const next = pairs[index + 1];
        if (next !== undefined) expect(here < next[0] && there < next[1]).toBe(true);
      }
    }),
  );
});

test("nothing of a list is lost beside itself, and an insertion or a removal touches nothing else", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.nat(), (items, seed) => {
      expect(alignSequences(items, items).length).toBe(items.length);
      const at = items.length === 0 ? 0 : seed % items.length;
      const inserted = [...items.slice(0, at), "\u0000new", ...items.slice(at)];
      expect(alignSequences(items, inserted).length).toBe(items.length);
      expect(alignSequences(inserted, items).length).toBe(items.length);
    }),
  );
});

test("the longest rising run is as long as it can be", () => {
  const slow = (values: readonly number[]): number => {
    const best: number[] = [];
    values.forEach((value, index) => {
      best[index] = 1 + Math.max(0, ...values.slice(0, index).map((earlier, position) => (earlier < value ? (best[position] ?? 0) : 0)));
    });
    return Math.max(0, ...best);
  };
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (values) => {
      const run = increasing(values.map((value, index) => [index, value] as const));
      expect(run.length).toBe(slow(values));
    }),
  );
});

test("20,000 items with a tenth of them changed take no table of their product", () => {
  const left = Array.from({ length: 20_000 }, (_, index) => (index % 7 === 0 ? "same" : `item ${index}`));
  const right = left
    .map((item, index) => (index % 10 === 3 ? `${item} changed` : item))
    .reverse()
    .reverse();
  expect(alignSequences(left, right).length).toBeGreaterThan(17_000);
});
