import { addFittingCalls } from "./add-calls.ts";
import type { Book } from "./book.ts";
import { breakLevel } from "./cells.ts";
import { continueNote, emptyFoot, type Foot } from "./foot.ts";
import { footSpacing } from "./page-geometry.ts";
import type { Progress } from "./progress.ts";

/** A page before its first line. */
export interface BegunPage {
  /** What is taken from a height in the column to have it on the page. */
  readonly base: number;
  readonly headSpace: number;
  readonly foot: Foot;
  readonly unsound: readonly string[];
}

/** Between figures at the head of a page, and between the last of them and the text, in CSS pixels. */
export const movedSpacing = 28;

/** Gives a page what the page before left to it: figures at its head, the rest of a note at its foot. */
export function beginPage(book: Book, progress: Progress, height: number): BegunPage {
  const { cells, blocks } = book;
  const cell = cells[progress.at];
  const headSpace = movedHeight(book, progress.moved);
  const block = cell === undefined ? undefined : blocks[cell.block];
  const isLaterRow = block?.kind === "row" && cell !== undefined && blocks[cell.block - 1]?.kind === "row";
  const base = (cell?.top ?? 0) - headSpace - (isLaterRow ? block.repeatedHead : 0);
  const carried = carriedFoot(book, progress, height, base);
  const calls = progress.moved.flatMap((position) => blocks[position]?.notes.map(([, note]) => note) ?? []);
  const { foot, unsound } = addFittingCalls(book, progress, carried.foot, calls, height - headSpace - fewestText);
  return { base, headSpace, foot, unsound: [...carried.unsound, ...unsound] };
}

/** The height of figures above the text of a page. */
export function movedHeight({ blocks }: Book, moved: readonly number[]): number {
  return moved.reduce((sum, position) => {
    const block = blocks[position];
    return sum + (block === undefined ? 0 : block.bottom - block.top + movedSpacing);
  }, 0);
}

/** Room for three lines. */
const fewestText = 60;

/** As much of a carried note as leaves room for the first lines of the text, and for the notes that these call. */
function carriedFoot(book: Book, progress: Progress, height: number, base: number): Pick<BegunPage, "foot" | "unsound"> {
  const { carry } = progress;
  if (carry === undefined) return { foot: emptyFoot, unsound: [] };
  const { cells, blocks, notes } = book;
  let end = progress.at + 1;
  while (end < cells.length && breakLevel(cells, blocks, end) > 0 && (cells[end]?.bottom ?? 0) - base < height / 2) end += 1;
  const group = cells.slice(progress.at, end);
  const movedCalls = progress.moved.flatMap((position) => blocks[position]?.notes ?? []);
  const calls = [...group.flatMap((each) => each.notes), ...movedCalls.map(([, note]) => note)];
  const begins = new Set(calls.filter((name) => notes.has(name) && !progress.placed.has(name))).size;
  const room = height - ((group.at(-1)?.bottom ?? base) - base) - begins * (fewestNote + footSpacing.between);
  const foot = continueNote(carry, room);
  return foot === undefined || (foot.isOpen && begins > 0) ? { foot: emptyFoot, unsound: [carry.note.id] } : { foot, unsound: [] };
}

/** Room for two lines of a note. */
const fewestNote = 34;
