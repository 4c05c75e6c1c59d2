import { movedHeight } from "./begin-page.ts";
import type { Book } from "./book.ts";
import { breakLevel } from "./cells.ts";
import type { PageEnd } from "./progress.ts";

/** The empty space, in CSS pixels, for which a note is rather kept whole: about four lines. */
const smallGap = 80;

/** The highest level of a break. */
const worst = 4;

/** The last place where a page may end well; a worse one when the page would stay more than half empty. */
export function chooseEnd(book: Book, tried: readonly PageEnd[], height: number): PageEnd | undefined {
  const ends = tried.filter((end) => hasRoomForMoved(book, end));
  const levels = ends.map((end) => breakLevel(book.cells, book.blocks, end.at));
  const free = (end: PageEnd | undefined): number => (end === undefined ? height : height - end.bottom - end.foot.height);
  const last = (level: number, isWanted: (end: PageEnd) => boolean = () => true): PageEnd | undefined =>
    ends.findLast((end, index) => (levels[index] ?? worst) <= level && isWanted(end));
  const good = last(0);
  const whole = last(0, ({ foot }) => !foot.isOpen);
  if (good?.foot.isOpen && whole !== undefined && free(whole) <= smallGap) return whole;
  for (let level = 0; level < worst; level += 1) {
    const end = last(level);
    const next = last(level + 1);
    if (end !== undefined && (free(end) <= height / 2 || next === undefined || free(next) > height / 4)) return end;
  }
  return last(worst);
}

/** Whether figures that move to the next page can stand there above the text: it must be text, and of less than a page. */
function hasRoomForMoved(book: Book, { at, moved }: PageEnd): boolean {
  if (moved.length === 0) return true;
  const next = book.cells[at];
  const block = next === undefined ? undefined : book.blocks[next.block];
  if (next === undefined || block === undefined || block.kind === "row" || (block.startsPage && next.line === 0)) return false;
  return movedHeight(book, moved) + next.bottom - next.top < book.pageHeight * 0.9;
}
