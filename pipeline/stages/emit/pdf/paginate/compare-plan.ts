import type { Location } from "../in-page/locate-blocks.ts";
import type { BookRequest, Corrections } from "./book.ts";
import { footSpacing } from "./page-geometry.ts";
import type { BookPlan, PagePlan } from "./page-plan.ts";

/** By what a page is planned shorter when something of it went to the next, in CSS pixels: a line. */
const oneLine = 21;

/** Compares where things are with where they were planned; nothing when all is well, else what the next plan should heed. */
export function comparePlan(
  { blocks, corrections, pageHeight }: BookRequest,
  { pages }: BookPlan,
  location: Location,
): Corrections | undefined {
  const found = new Map(location.blocks.map(([index, first, last, bottom]) => [index, { first, last, bottom }]));
  const planned = plannedPages(
    blocks.map(({ lineTops }) => lineTops.length),
    pages,
  );
  let tall: number | undefined;
  for (const [position, { index, top, bottom, kind }] of blocks.entries()) {
    const actual = found.get(index);
    const expected = planned[position];
    if (actual === undefined || expected === undefined) continue;
    if (actual.first !== expected.first && tall !== undefined) return longer(tall, actual.first - expected.first);
    if (actual.first !== expected.first) return shorter(expected.first);
    if (kind !== "lines" && bottom - top > pageHeight) tall = position;
    else if (actual.last !== expected.last || actual.bottom > endOf(pages[actual.last], pageHeight) + 1) return shorter(expected.last);
  }
  const strayed = strayedBreak(pages, location, pageHeight);
  return strayed === undefined ? undefined : shorter(strayed);

  function shorter(page: number): Corrections {
    return { ...corrections, slack: new Map([...corrections.slack, [page, (corrections.slack.get(page) ?? 0) + oneLine]]) };
  }

  /** A box higher than a page takes more pages than thought, or fewer. */
  function longer(position: number, by: number): Corrections {
    const span = pages.findIndex(({ start }) => start?.block === position);
    const inside = pages.slice(span + 1).findIndex(({ kind }) => kind !== "inside");
    return { ...corrections, spans: new Map([...corrections.spans, [position, Math.max(1, (inside === -1 ? 0 : inside) + 1 + by)]]) };
  }
}

/** The first page whose last line, or the first line after it, is not where it should be. */
function strayedBreak(pages: readonly PagePlan[], { marks }: Location, pageHeight: number): number | undefined {
  const broken = pages.flatMap(({ start, headSpace }, page) =>
    start !== undefined && start.line > 0 && page > 0 ? [{ page, headSpace }] : [],
  );
  for (const [index, { page, headSpace }] of broken.entries()) {
    const [lastPage, lastMiddle] = marks[2 * index] ?? [-1, 0];
    const [firstPage, firstMiddle] = marks[2 * index + 1] ?? [-1, 0];
    const isLastThere = lastPage === page - 1 && lastMiddle < endOf(pages[page - 1], pageHeight);
    if (!isLastThere || firstPage !== page || firstMiddle < headSpace) return page - 1;
  }
  return undefined;
}

/** The height down to which text may reach: the notes begin there. */
function endOf(page: PagePlan | undefined, pageHeight: number): number {
  if (page === undefined || page.foot.length === 0) return pageHeight;
  const heights = page.foot.reduce((sum, { height }, index) => sum + height + (index === 0 ? footSpacing.above : footSpacing.between), 0);
  // The rule, and a little room over it, are not for the text.
  return pageHeight - heights + footSpacing.above - footSpacing.rule - 4;
}

/** The pages, counted from 0, on which each block begins and ends. */
function plannedPages(lines: readonly number[], pages: readonly PagePlan[]): { readonly first: number; readonly last: number }[] {
  const starts = pages.flatMap(({ start }, page) => (start === undefined ? [] : [{ ...start, page }]));
  let at = 0;
  const pageAt = (block: number, line: number): number => {
    for (let next = starts[at + 1]; next !== undefined; next = starts[at + 1]) {
      if (next.block > block || (next.block === block && next.line > line)) break;
      at += 1;
    }
    return starts[at]?.page ?? 0;
  };
  return lines.map((count, block) => ({ first: pageAt(block, 0), last: pageAt(block, count) }));
}
