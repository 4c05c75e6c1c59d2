import type { PublishedFile } from "../../../model/published.ts";
import type { UnitId } from "../../../model/unit.ts";
import { type FoundColumn, isThere } from "./find-columns.ts";
import { type FoundPassage, findPieces, isOrderedIn } from "./find-passages.ts";

/** A passage that stands before the one, of the language before it, behind which it should. */
export interface ExchangedPassage {
  readonly found: FoundPassage;
  readonly mate: FoundPassage;
}

/** The passages of a column that are told before those of the column to its left. */
export function findExchanged(column: FoundColumn, left: FoundColumn, file: PublishedFile): ExchangedPassage[] {
  const order = new Map(file.runs.map((run, index) => [run, index]));
  const orderAt = ({ text }: FoundPassage, start: number): number => {
    const [run] = text.runsOf({ start, end: start + 2 });
    return (run && order.get(run)) ?? Number.NaN;
  };
  const mates = new Map<UnitId | undefined, FoundPassage>(left.passages.map((each) => [each.passage.unit?.id, each]));
  const inOrder = column.passages.filter((found) => isThere(found) && isOrderedIn(file, found.passage) && startOf(found) !== undefined);
  return inOrder.flatMap((found, index): ExchangedPassage[] => {
    const mate = found.passage.unit === undefined ? undefined : mates.get(found.passage.unit.id);
    const [start, before] = [startOf(found), mate === undefined || !isThere(mate) ? undefined : startOf(mate)];
    if (mate === undefined || start === undefined || before === undefined) return [];
    const wanted = orderAt(mate, before);
    if (!(orderAt(found, start) < wanted)) return [];
    // Few words may be those of something else, such as the title: then the passage itself follows, before the next one.
    const next = inOrder.slice(index + 1).find(({ passage }) => passage.flow === found.passage.flow);
    const end = (next === undefined ? undefined : startOf(next)) ?? Number.POSITIVE_INFINITY;
    return occurrences(found, start + 1, end).some((other) => orderAt(found, other) >= wanted) ? [] : [{ found, mate }];
  });
}

function startOf({ spans }: FoundPassage): number | undefined {
  return spans?.[0]?.start;
}

/** Where else the words of a passage stand, up to an offset. */
function occurrences({ passage, text }: FoundPassage, from: number, end: number): number[] {
  const pieces = passage.pieces.map((piece) => ({ ...piece, text: text.prepare(piece.text) }));
  const starts: number[] = [];
  for (let start = from; ; start += 1) {
    const next = findPieces(text.haystack, pieces, start)?.[0]?.start;
    if (next === undefined || next > end) return starts;
    starts.push(next);
    start = next;
  }
}
