import type { Flow, LineMark } from "./flow.ts";
import { fewestLines } from "./page-geometry.ts";

/** A place at which a note may go on to the next page: before a line of one of its paragraphs. */
export interface NoteCut {
  /** The index of the block in what the page remembers. */
  readonly block: number;
  readonly line: number;
  /** From the note's top. */
  readonly offset: number;
  /** Whether the line before it ends in a divided word. */
  readonly isInWord: boolean;
}

/** A note at the foot of a page. */
export interface NoteText {
  readonly id: string;
  readonly height: number;
  readonly cuts: readonly NoteCut[];
  /** Ids, and the notes that it calls itself, by their distance from the note's top. */
  readonly ids: readonly LineMark[];
  readonly calls: readonly LineMark[];
}

/** Reads what was measured of a note. */
export function noteTextOf({ id, top, bottom, blocks }: Flow): NoteText {
  const cuts: NoteCut[] = [];
  const ids: LineMark[] = [];
  const calls: LineMark[] = [];
  for (const [order, block] of blocks.entries()) {
    const tops = [block.top, ...block.lineTops];
    for (const [line, each] of tops.entries())
      if (block.kind === "lines" && order + line > 0)
        cuts.push({ block: block.index, line, offset: each - top, isInWord: block.divided.includes(line - 1) });
    const offsets = (marks: readonly LineMark[]): LineMark[] => marks.map(([line, name]) => [(tops[line] ?? block.top) - top, name]);
    ids.push(...offsets(block.ids));
    calls.push(...offsets(block.notes));
  }
  return { id, height: bottom - top, cuts, ids, calls };
}

/**
 * The last cut that leaves no more than `room` of the note from `from` on, and no lone line on either side; if possible not within
 * a word. Where the note can go nowhere else, `anyhow` admits lone lines.
 */
export function chooseCut({ cuts }: NoteText, from: number, room: number, anyhow: boolean): NoteCut | undefined {
  const first = cuts.findIndex(({ offset }) => offset > from + 0.1);
  const last = cuts.findLastIndex(({ offset }) => offset - from <= room);
  if (first === -1 || last < first) return undefined;
  const good = cuts.slice(first, last + 1).filter((_, index) => index + 1 >= fewestLines && cuts.length - first - index >= fewestLines);
  return good.findLast(({ isInWord }) => !isInWord) ?? good.at(-1) ?? (anyhow ? cuts[last] : undefined);
}
