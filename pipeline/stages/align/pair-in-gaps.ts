import { increasing } from "../../libraries/text/align-sequences.ts";
import { similarity } from "../../libraries/text/similarity.ts";
import { type Alignment, kindClass } from "./alignment.ts";
import type { Whole } from "./find-origins.ts";

/** How alike texts must be to be one unit when nothing else stands between the same neighbours. */
const alikeInGap = 0.3;
const alikeAcrossKinds = 0.6;
/** Above so many pairs a gap is no gap but a new text. */
const largestGap = 40_000;

/**
 * Step 4: between neighbours that kept their places the most alike texts in order; where one stands alone on both sides
 * it was rewritten. A text that stands in one of `wholes` is a part of that, and no other text rewritten.
 */
export function pairInGaps(alignment: Alignment, wholes: ReadonlyMap<number, Whole>): void {
  const placed = alignment.continued
    .flatMap((continuation, to): [number, number][] =>
      continuation === undefined || continuation.how === "moved" ? [] : [[continuation.from, to]],
    )
    .sort(([left], [right]) => left - right);
  let [previous, otherPrevious] = [-1, -1];
  for (const [from, to] of [...increasing(placed), [alignment.old.length, alignment.now.length] as const]) {
    pairGap(alignment, wholes, previous + 1, from, otherPrevious + 1, to);
    [previous, otherPrevious] = [from, to];
  }
}

function pairGap(
  alignment: Alignment,
  wholes: ReadonlyMap<number, Whole>,
  from: number,
  end: number,
  otherFrom: number,
  otherEnd: number,
): void {
  const gone: number[] = [];
  const come: number[] = [];
  for (let index = from; index < end; index++) if (alignment.isFree(index)) gone.push(index);
  for (let index = otherFrom; index < otherEnd; index++) if (alignment.isNew(index)) come.push(index);
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > largestGap) return;
  const isOnlyPair = gone.length === 1 && come.length === 1;
  const worth = gone.map((old) =>
    come.map((now) => {
      const whole = wholes.get(now);
      return whole !== undefined && whole.index !== old ? 0 : worthOf(alignment, old, now, isOnlyPair);
    }),
  );
  for (const [row, column] of bestPath(worth)) {
    const [old, now] = [gone[row], come[column]];
    if (old !== undefined && now !== undefined) alignment.pair(old, now, "edited", likeness(alignment, old, now));
  }
}

/** What a pair is worth; nothing when the texts are strangers. */
function worthOf(alignment: Alignment, old: number, now: number, isOnlyPair: boolean): number {
  const alike = likeness(alignment, old, now);
  const [before, after] = [alignment.old[old]?.kind ?? "", alignment.now[now]?.kind ?? ""];
  if (isOnlyPair && before === after) return Math.max(alike, 0.01) + 0.02;
  const isKindred = kindClass(before) === kindClass(after);
  if (alike < (isKindred ? alikeInGap : alikeAcrossKinds)) return 0;
  return alike + (before === after ? 0.02 : 0);
}

function likeness({ old, now }: Alignment, from: number, to: number): number {
  const [left, right] = [old[from]?.compared, now[to]?.compared];
  return left === undefined || right === undefined ? 0 : similarity(left, right);
}

/** The pairs, rising on both sides, that are worth most together. */
function bestPath(worth: readonly (readonly number[])[]): [number, number][] {
  const columns = worth[0]?.length ?? 0;
  const best = Array.from({ length: worth.length + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const taken = (row: number, column: number): number => {
    const value = worth[row]?.[column] ?? 0;
    return value > 0 ? value + at(row + 1, column + 1) : 0;
  };
  for (let row = worth.length - 1; row >= 0; row--) {
    const line = best[row];
    if (line === undefined) continue;
    for (let column = columns - 1; column >= 0; column--)
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), taken(row, column));
  }
  const path: [number, number][] = [];
  for (let row = 0, column = 0; row < worth.length && column < columns; ) {
    if (taken(row, column) > 0 && at(row, column) === taken(row, column)) path.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return path;
}
