import type { TextFlow } from "../../../model/published.ts";
import type { Unit } from "../../../model/unit.ts";

/** Words that stand together in a finished file. */
export interface Piece {
  readonly text: string;
  /** The language in which they are. */
  readonly lang: string;
  /** How many characters may stand between the piece before and this one: calls, numbers, formulas, addresses. */
  readonly gap: number;
}

/** The words of one block of an edition. */
export interface ExpectedPassage {
  readonly pieces: readonly Piece[];
  readonly flow: TextFlow;
  /** Whether it follows the passages before it in the flow; cells of sorted tables and words of pictures stand somewhere. */
  readonly isOrdered: boolean;
  /** Whether it is part of what print may put elsewhere: a figure, a table, a box. */
  readonly isMovable: boolean;
  /** Whether the file can say in which language it is. */
  readonly hasLanguage: boolean;
  /** Absent for code, which no locale translates. */
  readonly unit?: Unit;
}
