import type { PictureSize } from "../../../../libraries/images/picture-size.ts";

/** The least that stores take of the shorter side. */
const leastSide = 1400;
/** What reading systems still open: Apple Books shows no cover that has 4 million pixels or more. */
const mostPixels = 3_999_000;
/** A drawing of any proportions stays within what a machine can hold. */
const mostPainted = 40_000_000;

/** The size in which a cover of these proportions lies beside the book: its own, or what stores ask for. */
export function besideSize(own: PictureSize): PictureSize {
  return within(mostPainted, scaled(own, Math.max(1, leastSide / Math.min(own.width, own.height))));
}

/** The size in which it is in the book. */
export function insideSize(own: PictureSize): PictureSize {
  return within(mostPixels, besideSize(own));
}

/** The same picture with no more pixels than that. */
function within(most: number, size: PictureSize): PictureSize {
  return size.width * size.height <= most ? size : scaled(size, Math.sqrt(most / (size.width * size.height)));
}

/** A picture of pixels gains nothing from being larger; in the book it has fewer than 4 million of them. */
export function shrunkSize(own: PictureSize): PictureSize {
  return within(mostPixels, own);
}

function scaled({ width, height }: PictureSize, factor: number): PictureSize {
  return { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) };
}
