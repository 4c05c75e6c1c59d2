import type { NoteCut } from "./note-text.ts";

/** A note at the foot of a page: all of it, what fits, or what the page before left over; or a line that sends back to it. */
export interface FootPart {
  readonly note: string;
  readonly isReminder: boolean;
  /** Where it goes on from; nothing at its beginning. */
  readonly from?: NoteCut;
  /** Where it leaves off; nothing at its end. */
  readonly to?: NoteCut;
  readonly height: number;
}
