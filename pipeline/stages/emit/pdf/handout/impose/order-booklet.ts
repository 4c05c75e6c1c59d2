/** The two halves of one side of a sheet: indexes of pages, from left to right; nothing stays blank. */
export type BookletSide = readonly [left: number | undefined, right: number | undefined];

/**
 * The sides of the sheets of a saddle-stitched booklet, front and back in turn, for sheets that are flipped on their short edge
 * and folded one into the other. `pages` has blank ones as `undefined`; what is missing to whole sheets is left blank at the end.
 * A booklet in a script from right to left opens on its other side.
 */
export function orderBooklet(pages: readonly (number | undefined)[], isRightToLeft: boolean): BookletSide[] {
  const count = Math.ceil(pages.length / 4) * 4;
  return Array.from({ length: count / 2 }, (_, side): BookletSide => {
    const [outer, inner] = [pages[count - 1 - side], pages[side]];
    const isFront = side % 2 === 0;
    return isFront === isRightToLeft ? [inner, outer] : [outer, inner];
  });
}
