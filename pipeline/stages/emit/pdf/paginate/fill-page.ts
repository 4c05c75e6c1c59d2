import { addCalls, addFittingCalls } from "./add-calls.ts";
import { beginPage } from "./begin-page.ts";
import type { Book } from "./book.ts";
import { canMoveFigure, canShrinkFigure } from "./move-figure.ts";
import type { PageEnd, Progress } from "./progress.ts";

/** The places where a page might end. */
export interface TriedPage {
  /** At least one, each later than the one before. */
  readonly ends: readonly PageEnd[];
  readonly headSpace: number;
  readonly unsound: readonly string[];
}

/** Fills a page with cells as long as they fit above their notes, and tells where it might end. */
export function fillPage(book: Book, progress: Progress, height: number): TriedPage {
  const { cells, blocks } = book;
  const begun = beginPage(book, progress, height);
  const ends: PageEnd[] = [];
  const unsound = [...begun.unsound];
  let { foot, base } = begun;
  let bottom = begun.headSpace;
  let moved: readonly number[] = [];
  let shrunk: PageEnd["shrunk"] = [];
  for (let at = progress.at; at < cells.length; at += 1) {
    const cell = cells[at];
    const block = cell === undefined ? undefined : blocks[cell.block];
    if (cell === undefined || block === undefined) break;
    const isFirst = at === progress.at;
    if (!isFirst && cell.line === 0 && block.startsPage) break;
    const surplus = Math.ceil(Math.max(bottom, cell.bottom - base) + foot.height - height);
    if (canShrinkFigure(block, surplus) && cell.notes.length === 0) {
      shrunk = [...shrunk, { block: cell.block, by: surplus }];
      base += surplus;
    }
    const reached = Math.max(bottom, cell.bottom - base);
    const { whole, cut } = addCalls(book, progress, foot, cell.notes, height - reached);
    if (reached + whole.height <= height) foot = whole;
    else if (cut !== undefined) {
      ends.push({ at: at + 1, bottom: reached, foot: cut, moved, shrunk });
      break;
    } else if (isFirst) {
      const fitting = addFittingCalls(book, progress, foot, cell.notes, height - reached);
      foot = fitting.foot;
      unsound.push(...fitting.unsound);
    } else if (canMoveFigure(book, at, height - bottom - foot.height, moved)) {
      moved = [...moved, cell.block];
      base += block.movable?.gap ?? 0;
      continue;
    } else break;
    bottom = reached;
    ends.push({ at: at + 1, bottom, foot, moved, shrunk });
  }
  return { ends, headSpace: begun.headSpace, unsound };
}
