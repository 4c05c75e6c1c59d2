import type { Carry, Foot } from "./foot.ts";
import type { ShrunkFigure } from "./shrunk-figure.ts";

/** Where the making of pages stands, at the beginning of a page. */
export interface Progress {
  /** The index of the next cell. */
  readonly at: number;
  /** A note that the page before did not finish. */
  readonly carry?: Carry;
  /** Positions of the figures' blocks that wait for the head of this page. */
  readonly moved: readonly number[];
  /** How many pages there are already. */
  readonly page: number;
  /** The page of each note that has begun. */
  readonly placed: ReadonlyMap<string, number>;
  /** Notes that are not parted, because the page that would have to go on with them has no room. */
  readonly whole: ReadonlySet<string>;
}

/** A place where a page may end, with what is on the page up to there. */
export interface PageEnd {
  /** The index of the first cell that is no longer on it. */
  readonly at: number;
  readonly bottom: number;
  readonly foot: Foot;
  readonly moved: readonly number[];
  readonly shrunk: readonly ShrunkFigure[];
}
