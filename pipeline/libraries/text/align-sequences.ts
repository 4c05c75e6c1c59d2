/**
 * Pairs of equal items that stand in the same order in two lists: the patience algorithm. Items that occur once in both
 * lists are anchors; between anchors it begins again. It takes about n·log n, and needs no table of n·m.
 */
export function alignSequences(left: readonly string[], right: readonly string[]): [left: number, right: number][] {
  const pairs: [number, number][] = [];
  const ranges: [from: number, to: number, otherFrom: number, otherTo: number][] = [[0, left.length, 0, right.length]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    let [from, to, otherFrom, otherTo] = range;
    while (from < to && otherFrom < otherTo && left[from] === right[otherFrom]) pairs.push([from++, otherFrom++]);
    while (from < to && otherFrom < otherTo && left[to - 1] === right[otherTo - 1]) pairs.push([--to, --otherTo]);
    if (from === to || otherFrom === otherTo) continue;
    const anchors = increasing(uniquePairs(left, right, from, to, otherFrom, otherTo));
    if (anchors.length === 0) continue;
    let [previous, otherPrevious] = [from, otherFrom];
    for (const [here, there] of [...anchors, [to, otherTo] as const]) {
      ranges.push([previous, here, otherPrevious, there]);
      // The next range begins with the anchor, which is then paired as its first item.
      [previous, otherPrevious] = [here, there];
    }
  }
  return pairs.sort(([first], [second]) => first - second);
}

/** Positions of the items that occur once in each of two ranges, in the order of the left one. */
function uniquePairs(
  left: readonly string[],
  right: readonly string[],
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): [number, number][] {
  const there = uniquePositions(right, otherFrom, otherTo);
  const pairs: [number, number][] = [];
  for (const [item, position] of uniquePositions(left, from, to)) {
    const other = there.get(item);
    if (position !== undefined && other !== undefined) pairs.push([position, other]);
  }
  return pairs.sort(([first], [second]) => first - second);
}

/** Items and where they stand; nothing for those that occur again. */
function uniquePositions(items: readonly string[], from: number, to: number): Map<string, number | undefined> {
  const positions = new Map<string, number | undefined>();
  for (let index = from; index < to; index++) {
    const item = items[index] ?? "";
    positions.set(item, positions.has(item) ? undefined : index);
  }
  return positions;
}

/** The longest run of pairs, sorted by their left sides, whose right sides rise too. */
export function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, right]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
