import type { NumberToken } from "./read-numbers.ts";

/** A date in a text, as far as it is told there. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly day?: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly year?: number;
  /** Whether day and month could be meant the other way round: `5/6/1992`. */
  readonly isAmbiguous?: boolean;
  /** Whether its month is a number, too. */
  readonly isNumeric?: boolean;
  /** The numbers that it is made of. */
  readonly numbers: readonly NumberToken[];
}
