import { movedHeight } from "./begin-page.ts";
import type { Book } from "./book.ts";
import { breakLevel } from "./cells.ts";
import type { PageEnd } from "./progress.ts";

/** The empty space, in CSS pixels, for which a note is rather kept whole: about four lines. */
const smallGap = 80;

/** The last place where a page may end well; a worse one only when the page would stay more than half empty. */
export function chooseEnd(book: Book, tried: readonly PageEnd[], height: number): PageEnd | undefined {
  const ends = tried.filter((end) => hasRoomForMoved(book, end));
  const levels = ends.map((end) => breakLevel(book.cells, book.blocks, end.at));
  const free = (end: PageEnd | undefined): number => (end === undefined ? height : height - end.bottom - end.foot.height);
  const last = (level: number, isWanted: (end: PageEnd) => boolean = () => true): PageEnd | undefined =>
    ends.findLast((end, index) => (levels[index] ?? 3) <= level && isWanted(end));
  const good = last(0);
  const whole = last(0, ({ foot }) => !foot.isOpen);
  if (good?.foot.isOpen && whole !== undefined && free(whole) <= smallGap) return whole;
  if (good !== undefined && free(good) <= height / 2) return good;
  const tolerable = last(1);
  if (good !== undefined && (tolerable === undefined || free(tolerable) > height / 4)) return good;
  return tolerable ?? last(2) ?? last(3);
}

/** Whether figures that move to the next page can stand there above the text: it must be text, and of less than a page. */
function hasRoomForMoved(book: Book, { at, moved }: PageEnd): boolean {
  if (moved.length === 0) return true;
  const next = book.cells[at];
  const block = next === undefined ? undefined : book.blocks[next.block];
  if (next === undefined || block === undefined || block.kind === "row" || (block.startsPage && next.line === 0)) return false;
  return movedHeight(book, moved) + next.bottom - next.top < book.pageHeight * 0.9;
}
