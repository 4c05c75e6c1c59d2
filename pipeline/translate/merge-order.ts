/**
 * The order of what two branches have made of a list: theirs where ours is as it was, otherwise ours; what only the other
 * branch has follows what it follows there.
 */
export function mergeOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const mine = new Set(ours);
  const isUntouched = base.filter((name) => mine.has(name)).join("\n") === ours.join("\n");
  const [main, other] = isUntouched ? [theirs, ours] : [ours, theirs];
  const placed = new Set(main);
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const name of other) {
    if (placed.has(name)) last = name;
    else behind.set(last, [...(behind.get(last) ?? []), name]);
  }
  return [...(behind.get(undefined) ?? []), ...main.flatMap((name) => [name, ...(behind.get(name) ?? [])])];
}
