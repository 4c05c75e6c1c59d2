import type { MarkedPiece } from "./piece.ts";
import type { PrintContents } from "./read-contents.ts";

/** The pieces of each mark, by the numbers of the owners of their streams and by their identifiers. */
export type MarkIndex = ReadonlyMap<number, ReadonlyMap<number, readonly MarkedPiece[]>>;

/** Finds the pieces that the marks of all streams have. */
export function indexMarks({ streams }: PrintContents): MarkIndex {
  const index = new Map<number, Map<number, MarkedPiece[]>>();
  for (const [owner, { pieces }] of streams) {
    const byIdentifier = new Map<number, MarkedPiece[]>();
    index.set(owner, byIdentifier);
    for (const piece of pieces) {
      if (piece.kind !== "marked") continue;
      const known = byIdentifier.get(piece.mcid);
      if (known === undefined) byIdentifier.set(piece.mcid, [piece]);
      else known.push(piece);
    }
  }
  return index;
}
