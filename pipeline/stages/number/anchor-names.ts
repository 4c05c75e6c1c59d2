import type { AnchorId } from "../../model/unit.ts";

/** Makes ids for an article's own anchors: each one new, and safe in an `id`, a URL fragment and a PDF destination. */
export type NameAnchor = (wish: string) => AnchorId;

/** A maker of ids that are like their wishes and differ from the ids `taken`. */
export function createAnchorNames(taken: Iterable<AnchorId>): NameAnchor {
  const names = new Set<string>(taken);
  const counts = new Map<string, number>();
  return (wish) => {
    const safe = wish.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/-+$/, "");
    let count = counts.get(safe) ?? 0;
    let name: string;
    do name = ++count === 1 ? safe : `${safe}-${count}`;
    while (names.has(name));
    counts.set(safe, count);
    names.add(name);
    return name as AnchorId;
  };
}
