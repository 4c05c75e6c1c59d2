import { movedHeight } from "./begin-page.ts";
import type { Book } from "./book.ts";
import type { FlowBlock } from "./flow.ts";

/** The part of a page that may stay empty before a figure moves to the next, and that moved figures may take there. */
const emptyShare = 0.12;
const movedShare = 0.7;
const filledShare = 0.6;
/** The gap for which a figure even moves beyond the heading of the next section. */
const wideShare = 0.22;

/** The part of a picture's height by which it may be made smaller, so that it fits a page. */
const shrunkShare = 0.15;

/** Whether the picture of a figure may lose as many pixels as the figure is too high for its page. */
export function canShrinkFigure({ movable }: FlowBlock, surplus: number): boolean {
  return movable !== undefined && surplus > 0 && surplus <= Math.min(movable.picture * shrunkShare, movable.picture - movable.least);
}

/**
 * Whether the figure of a cell moves to the head of the next page, so that the text after it fills this one: when the gap would
 * be wide, and there is text enough before the next table or figure and, unless the gap were very wide, before the next section.
 */
export function canMoveFigure(book: Book, at: number, free: number, moved: readonly number[]): boolean {
  const { cells, blocks, pageHeight } = book;
  const cell = cells[at];
  const block = cell === undefined ? undefined : blocks[cell.block];
  if (cell === undefined || block?.movable === undefined || free < pageHeight * emptyShare) return false;
  if (blocks[cell.block - 1]?.keepsNext) return false;
  if (movedHeight(book, [...moved, cell.block]) > pageHeight * movedShare) return false;
  let text = 0;
  for (let next = at + 1; next < cells.length && text < free * filledShare; next += 1) {
    const after = cells[next];
    const its = after === undefined ? undefined : blocks[after.block];
    if (after === undefined || its === undefined || its.startsPage) return false;
    const isSection = its.heading !== undefined && its.heading.rank <= 2;
    if (its.kind !== "lines" && (its.heading === undefined || (isSection && free < pageHeight * wideShare))) return false;
    text += after.bottom - after.top;
  }
  return text >= free * filledShare;
}
