import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BookletSide, orderBooklet } from "../../../../../pipeline/stages/emit/pdf/handout/impose/order-booklet.ts";
import { orderParts } from "../../../../../pipeline/stages/emit/pdf/handout/impose/order-parts.ts";

const pages = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("a booklet", () => {
  it("of eight pages is two sheets, as a printer knows them", () => {
    expect(orderBooklet(pages(8), false)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
  });

  it("leaves what is missing blank at the end, and opens on the other side from right to left", () => {
    expect(orderBooklet(pages(2), false)).toEqual([
      [undefined, 0],
      [1, undefined],
    ]);
    expect(orderBooklet(pages(4), true)).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  it("shows every page once, in order, to those who fold and leaf", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.boolean(), (count, isRightToLeft) => {
        const read = leaf(orderBooklet(pages(count), isRightToLeft), isRightToLeft);
        expect(read.slice(0, count)).toEqual(pages(count));
        expect(read.slice(count).every((page) => page === undefined)).toBe(true);
        expect(read.length % 4).toBe(0);
        expect(read.length - count).toBeLessThan(4);
      }),
    );
  });
});

describe("several editions in a row", () => {
  it("begin each on a page that lies on the right, and lose none", () => {
    expect(orderParts([3, 2, 1])).toEqual([0, 1, 2, undefined, 3, 4, 5]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const ordered = orderParts(lengths);
        expect(ordered.filter((page) => page !== undefined)).toEqual(pages(lengths.reduce((sum, length) => sum + length, 0)));
        let first = 0;
        for (const length of lengths) {
          expect(ordered.indexOf(first) % 2).toBe(0);
          first += length;
        }
      }),
    );
  });
});

/** The pages as one meets them in the folded sheets: the halves of the first sheet lie outside. */
function leaf(sides: readonly BookletSide[], isRightToLeft: boolean): (number | undefined)[] {
  const spread = ([left, right]: BookletSide): BookletSide => (isRightToLeft ? [right, left] : [left, right]);
  const halves = sides.map(spread);
  const front = halves.map(([before, after], side) => (side % 2 === 0 ? after : before));
  const back = halves.map(([before, after], side) => (side % 2 === 0 ? before : after));
  return [...front, ...back.reverse()];
}
