import type { RegisteredUnit } from "../../model/article.ts";
import type { ParsedUnit } from "../../model/unit.ts";

/** For each unit of the article the registered unit that it continues, if there is one. */
export function matchUnits(old: readonly RegisteredUnit[], units: readonly ParsedUnit[]): readonly (RegisteredUnit | undefined)[] {
  const matches: (RegisteredUnit | undefined)[] = units.map(() => undefined);
  const free = new Set(old.keys());
  const take = (from: number, to: number): void => {
    matches[to] = old[from];
    free.delete(from);
  };
  for (const [from, to] of commonSubsequence(old, units)) take(from, to);
  for (const [from, to] of nearestTwins(old, units, free, matches)) take(from, to);
  return matches;
}

/** Pairs of equal texts that stand in the same order in both lists: what did not change. */
function commonSubsequence(old: readonly RegisteredUnit[], units: readonly ParsedUnit[]): [number, number][] {
  const pairs: [number, number][] = [];
  let head = 0;
  while (head < old.length && head < units.length && isSame(old[head], units[head])) pairs.push([head, head++]);
  let tail = 0;
  while (tail < old.length - head && tail < units.length - head && isSame(old.at(-1 - tail), units.at(-1 - tail))) {
    pairs.push([old.length - 1 - tail, units.length - 1 - tail]);
    tail++;
  }
  const rows = old.length - head - tail;
  const columns = units.length - head - tail;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    const line = lengths[row];
    if (line === undefined) continue;
    for (let column = columns - 1; column >= 0; column--) {
      const same = isSame(old[head + row], units[head + column]);
      line[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(old[head + row], units[head + column])) pairs.push([head + row++, head + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** Pairs of equal texts among the rest: what moved, each to the nearest of its twins. */
function nearestTwins(
  old: readonly RegisteredUnit[],
  units: readonly ParsedUnit[],
  free: ReadonlySet<number>,
  matches: readonly (RegisteredUnit | undefined)[],
): [number, number][] {
  const byText = new Map<string, number[]>();
  for (const index of free) {
    const text = old[index]?.text ?? "";
    byText.set(text, [...(byText.get(text) ?? []), index]);
  }
  return units.flatMap((unit, to): [number, number][] => {
    const twins = matches[to] === undefined ? byText.get(unit.text) : undefined;
    if (twins === undefined || twins.length === 0) return [];
    const nearest = twins.reduce((best, from) => (Math.abs(from - to) < Math.abs(best - to) ? from : best));
    twins.splice(twins.indexOf(nearest), 1);
    return [[nearest, to]];
  });
}

function isSame(old: RegisteredUnit | undefined, unit: ParsedUnit | undefined): boolean {
  return old !== undefined && unit !== undefined && old.text === unit.text && old.kind === unit.kind;
}
