import { movedSpacing } from "./begin-page.ts";
import { type Book, type BookRequest, openBook } from "./book.ts";
import { chooseEnd } from "./choose-end.ts";
import { fillPage } from "./fill-page.ts";
import { carryOf, continueNote } from "./foot.ts";
import type { BookPlan, PagePlan } from "./page-plan.ts";
import type { PageEnd, Progress } from "./progress.ts";

/**
 * Puts lines, boxes and notes on pages, each on the first on which it fits. Every cell is on one page, in order; every note that
 * is not named as unsound begins on the page of its first call, and is there as a whole or goes on on the pages that follow.
 */
export function planPages(request: BookRequest): BookPlan {
  const book = openBook(request);
  const steps: { readonly before: Progress; readonly step: Step }[] = [];
  let progress: Progress = { at: 0, moved: [], page: 0, placed: new Map(), whole: new Set() };
  while (progress.at < book.cells.length) {
    const before = progress;
    const step = planTallBox(book, before) ?? planPage(book, before);
    const carried = before.carry?.note.id;
    if (carried !== undefined && step.unsound.includes(carried) && !before.whole.has(carried)) {
      // The page on which the note begins is made again, without parting it.
      while (steps.at(-1)?.before.placed.has(carried)) steps.pop();
      progress = { ...(steps.pop()?.before ?? before), whole: new Set([...before.whole, carried]) };
      continue;
    }
    steps.push({ before, step });
    progress = step.next;
  }
  const rest = finishNotes(book, progress);
  return {
    pages: [...steps.flatMap(({ step }) => step.pages), ...rest.pages],
    unsound: [...new Set([...steps.flatMap(({ step }) => step.unsound), ...rest.unsound])],
  };
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
  const page: PagePlan = {
    kind: "text",
    ...startOf(book, progress),
    textBottom: end.bottom,
    headSpace,
    moved: placeMoved(book, progress),
    shrunk: end.shrunk,
    foot: end.foot.parts,
  };
  return { pages: [page], next: afterPage(book, progress, end), unsound };
}

function afterPage({ notes }: Book, { page, placed, whole }: Progress, { at, foot, moved }: PageEnd): Progress {
  const carry = carryOf(foot, notes);
  const begun = foot.parts.filter(({ isReminder, from }) => !isReminder && from === undefined);
  return {
    at,
    moved,
    page: page + 1,
    whole,
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
  const rest: PagePlan = { kind: "inside", textBottom: pageHeight, headSpace: 0, moved: [], shrunk: [], foot: [] };
  const { page, placed, whole, carry } = progress;
  return {
    pages: [{ ...rest, kind: "text", ...startOf(book, progress) }, ...Array.from({ length: count - 1 }, () => rest)],
    next: { at: progress.at + 1, moved: [], page: page + count, placed, whole },
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
    pages.push({ kind: "notes", textBottom: 0, headSpace: 0, moved: [], shrunk: [], foot: foot.parts });
    carry = carryOf(foot, notes);
  }
  return { pages, unsound: [] };
}
