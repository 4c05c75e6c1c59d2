import type { BookRequest } from "./book.ts";
import { noteTextOf } from "./note-text.ts";
import { footSpacing } from "./page-geometry.ts";
import type { BookPlan, PagePlan } from "./page-plan.ts";

/** What is to be done to the browser's page so that it breaks as planned. Blocks are those that it remembers; heights in CSS pixels. */
export interface Arrangement {
  readonly starts: readonly Start[];
  /** Pages that break between two lines of a block. */
  readonly breaks: readonly LineBreak[];
  readonly fillers: readonly Filler[];
  /** Figures and notes by their tops, from the beginning of the first page on, as if the pages hung together. */
  readonly figures: readonly { readonly block: number; readonly top: number }[];
  readonly shrunk: readonly { readonly block: number; readonly by: number }[];
  readonly notes: readonly { readonly id: string; readonly top: number }[];
  readonly reminders: readonly Reminder[];
  /** Tops of the rules above notes. */
  readonly rules: readonly number[];
}

/** A block that begins a page, below `space` for figures. */
export interface Start {
  readonly block: number;
  readonly space: number;
}

/** The last line of a page, and the next, which begins a page. */
export interface LineBreak {
  readonly block: number;
  readonly lineTop: number;
  readonly nextLineTop: number;
}

/** A line that is made higher: below its letters, so that the next line begins a page, or above them. */
export interface Filler {
  readonly block: number;
  readonly side: "above" | "below";
  readonly lineTop: number;
  readonly nextLineTop?: number;
  /** Below: of the whole line. Above: of the space over it. */
  readonly height: number;
}

/** A line at the foot of a page that sends back to a note on an earlier one. */
export interface Reminder {
  readonly note: string;
  readonly label: string;
  readonly text: string;
  readonly top: number;
}

/** Says what is to be done for a plan; `remind` gives the words that send back to a note. */
export function arrangementOf(
  request: BookRequest,
  { pages }: BookPlan,
  remind: (note: string) => { readonly label: string; readonly text: string },
): Arrangement {
  const starts: Start[] = [];
  const breaks: LineBreak[] = [];
  const fillers: Filler[] = [];
  const notes: { id: string; top: number }[] = [];
  const reminders: Reminder[] = [];
  const rules: number[] = [];
  const figures = pages.flatMap(({ moved }, number) =>
    moved.flatMap(({ block, top }) => {
      const index = request.blocks[block]?.index;
      return index === undefined ? [] : [{ block: index, top: Math.floor(number * request.pageHeight + top) }];
    }),
  );
  const shrunk = pages.flatMap((page) =>
    page.shrunk.flatMap(({ block, by }) => {
      const index = request.blocks[block]?.index;
      return index === undefined ? [] : [{ block: index, by }];
    }),
  );
  for (const [number, page] of pages.entries()) {
    breakText(request, pages, number, { starts, breaks, fillers });
    placeFoot(page, number);
  }
  return { starts, breaks, fillers, figures, shrunk, notes, reminders, rules };

  function placeFoot({ foot }: PagePlan, number: number): void {
    if (foot.length === 0) return;
    const heights = foot.reduce((sum, { height }, index) => sum + height + (index === 0 ? 0 : footSpacing.between), 0);
    // One pixel short of the end, so that no rounding makes a page more.
    // On whole pixels letters in two fonts stand on one line; halves of pixels are rounded now up, now down.
    let top = Math.floor(request.pageHeight - 1 - heights);
    rules.push(number * request.pageHeight + top - footSpacing.rule);
    for (const { note, isReminder, from, height } of foot) {
      if (isReminder) reminders.push({ note, ...remind(note), top: number * request.pageHeight + top });
      else if (from === undefined) notes.push({ id: note, top: number * request.pageHeight + top });
      else fillers.push(...continuation(request, note, from.offset, top));
      top = Math.floor(top + height + footSpacing.between);
    }
  }
}

/** The line with which a note goes on, as far down the page as its foot is. */
function continuation({ notes }: BookRequest, id: string, offset: number, space: number): Filler[] {
  const flow = notes.find((each) => each.id === id);
  const cut = flow === undefined ? undefined : noteTextOf(flow).cuts.find((each) => each.offset === offset);
  const block = flow?.blocks.find(({ index }) => index === cut?.block);
  if (flow === undefined || cut === undefined || block === undefined)
    throw new Error(`Unexpected note \`${id}\`, expected one that was measured.`);
  const next = block.lineTops[cut.line];
  const lineTop = flow.top + offset;
  const rest = next === undefined ? {} : { nextLineTop: next };
  return besideEachOther(block).map((index) => ({ block: index, side: "above", lineTop, height: space, ...rest }));
}

/** A block with the cells beside it, which are filled alike. */
function besideEachOther({ index, twins = [] }: { readonly index: number; readonly twins?: readonly number[] }): readonly number[] {
  return [index, ...twins];
}

interface Breaks {
  readonly starts: Start[];
  readonly breaks: LineBreak[];
  readonly fillers: Filler[];
}

/** Ends the page before and begins this one: at a block, or between two lines of one. */
function breakText(
  { blocks, pageHeight }: BookRequest,
  pages: readonly PagePlan[],
  number: number,
  { starts, breaks, fillers }: Breaks,
): void {
  const page = pages[number];
  const before = pages[number - 1];
  const block = page?.start === undefined ? undefined : blocks[page.start.block];
  if (page?.start === undefined || before === undefined || block === undefined) return;
  const { line } = page.start;
  if (line === 0) {
    starts.push({ block: block.index, space: page.headSpace });
    return;
  }
  const topOf = (index: number): number => (index === 0 ? block.top : (block.lineTops[index - 1] ?? block.bottom));
  const [lastTop, firstTop, nextTop] = [topOf(line - 1), topOf(line), topOf(line + 1)];
  breaks.push({ block: block.index, lineTop: lastTop, nextLineTop: firstTop });
  const free = pageHeight - before.textBottom;
  // Half a line is left, so that neither this line nor the next goes astray by a pixel's difference.
  const left = (nextTop - firstTop) / 2;
  for (const index of besideEachOther(block)) {
    if (free > left)
      fillers.push({ block: index, side: "below", lineTop: lastTop, nextLineTop: firstTop, height: firstTop - lastTop + free - left });
    if (page.headSpace > 0)
      fillers.push({
        block: index,
        side: "above",
        lineTop: firstTop,
        height: page.headSpace,
        ...(line < block.lineTops.length ? { nextLineTop: nextTop } : {}),
      });
  }
}
