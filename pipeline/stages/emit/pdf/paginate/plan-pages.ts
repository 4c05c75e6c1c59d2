import { type Book, type BookRequest, openBook } from "./book.ts";
import { chooseEnd } from "./choose-end.ts";
import { fillPage } from "./fill-page.ts";
import { carryOf, continueNote } from "./foot.ts";
import { movedSpacing } from "./begin-page.ts";
import type { BookPlan, PagePlan } from "./page-plan.ts";
import type { PageEnd, Progress } from "./progress.ts";

/**
 * Puts lines, boxes and notes on pages, each on the first on which it fits. Every cell is on one page, in order; every note that
 * is not named as unsound begins on the page of its first call, and is there as a whole or goes on on the pages that follow.
 */
export function planPages(request: BookRequest): BookPlan {
  const book = openBook(request);
  const pages: PagePlan[] = [];
  const unsound = new Set<string>();
  let progress: Progress = { at: 0, moved: [], page: 0, placed: new Map() };
  while (progress.at < book.cells.length) {
    const step = planTallBox(book, progress) ?? planPage(book, progress);
    for (const note of step.unsound) unsound.add(note);
    pages.push(...step.pages);
    progress = step.next;
  }
  const rest = finishNotes(book, progress);
  return { pages: [...pages, ...rest.pages], unsound: [...unsound, ...rest.unsound] };
}

interface Step {
  readonly pages: readonly PagePlan[];
  readonly next: Progress;
  readonly unsound: readonly string[];
}

function planPage(book: Book, progress: Progress): Step {
  const height = book.pageHeight - (book.corrections.slack.get(progress.page) ?? 0);
  const { ends, headSpace, unsound } = fillPage(book, progress, height);
  const end = chooseEnd(book, ends, height);
  if (end === undefined) throw new Error("Unexpected page without an end, expected one cell on it at least.");
  const page: PagePlan = { kind: "text", ...startOf(book, progress), textBottom: end.bottom, headSpace, moved: placeMoved(book, progress), foot: end.foot.parts };
  return { pages: [page], next: afterPage(book, progress, end), unsound };
}

function afterPage({ notes }: Book, { page, placed }: Progress, { at, foot, moved }: PageEnd): Progress {
  const carry = carryOf(foot, notes);
  const begun = foot.parts.filter(({ isReminder, from }) => !isReminder && from === undefined);
  return {
    at,
    moved,
    page: page + 1,
    placed: begun.length === 0 ? placed : new Map([...placed, ...begun.map(({ note }) => [note, page] as const)]),
    ...(carry === undefined ? {} : { carry }),
  };
}

function startOf({ cells }: Book, { at }: Progress): Pick<PagePlan, "start"> {
  const cell = cells[at];
  return cell === undefined ? {} : { start: { block: cell.block, line: cell.line } };
}

function placeMoved({ blocks }: Book, { moved }: Progress): PagePlan["moved"] {
  let top = 0;
  return moved.map((position) => {
    const placed = { block: position, top };
    const block = blocks[position];
    if (block !== undefined) top += block.bottom - block.top + movedSpacing;
    return placed;
  });
}

/** A box higher than a page takes pages of its own, and no notes stand under it. */
function planTallBox(book: Book, progress: Progress): Step | undefined {
  const { cells, pageHeight, corrections } = book;
  const cell = cells[progress.at];
  if (cell === undefined || cell.bottom - cell.top <= pageHeight) return undefined;
  const height = cell.bottom - cell.top;
  const count = corrections.spans.get(cell.block) ?? Math.ceil(height / pageHeight);
  const rest: PagePlan = { kind: "inside", textBottom: pageHeight, headSpace: 0, moved: [], foot: [] };
  const { page, placed, carry } = progress;
  return {
    pages: [{ ...rest, kind: "text", ...startOf(book, progress) }, ...Array.from({ length: count - 1 }, () => rest)],
    next: { at: progress.at + 1, moved: [], page: page + count, placed },
    unsound: [...cell.notes.filter((note) => book.notes.has(note) && !placed.has(note)), ...(carry === undefined ? [] : [carry.note.id])],
  };
}

/** Pages for what is left of the last note when the text is at its end. */
function finishNotes({ notes, pageHeight }: Book, progress: Progress): BookPlan {
  const pages: PagePlan[] = [];
  let carry = progress.carry;
  while (carry !== undefined) {
    const foot = continueNote(carry, pageHeight);
    if (foot === undefined) return { pages, unsound: [carry.note.id] };
    pages.push({ kind: "notes", textBottom: 0, headSpace: 0, moved: [], foot: foot.parts });
    carry = carryOf(foot, notes);
  }
  return { pages, unsound: [] };
}
