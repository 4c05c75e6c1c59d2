import type { BookRequest } from "./book.ts";
import { noteTextOf } from "./note-text.ts";
import type { PagePlan } from "./page-plan.ts";

/** The page, counted from 1, on which each id stands. */
export function numberPages({ blocks, notes }: BookRequest, pages: readonly PagePlan[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const texts = new Map(notes.map((flow) => [flow.id, noteTextOf(flow)]));
  const moved = new Set(pages.flatMap((page) => page.moved.map(({ block }) => block)));
  const starts = pages.flatMap(({ start }, index) => (start === undefined ? [] : [{ ...start, number: index + 1 }]));
  let at = 0;
  for (const [position, { ids }] of blocks.entries()) {
    if (moved.has(position)) continue;
    for (const [line, id] of [...ids].sort(([left], [right]) => left - right)) {
      for (let next = starts[at + 1]; next !== undefined && isReached(next, position, line); next = starts[at + 1]) at += 1;
      numbers.set(id, starts[at]?.number ?? 1);
    }
  }
  for (const [index, page] of pages.entries()) {
    for (const { block } of page.moved) for (const [, id] of blocks[block]?.ids ?? []) numbers.set(id, index + 1);
    for (const { note, isReminder, from, to } of page.foot) {
      if (isReminder) continue;
      const [start, end] = [from?.offset ?? 0, to?.offset ?? Number.POSITIVE_INFINITY];
      for (const [offset, id] of texts.get(note)?.ids ?? []) if (offset >= start && offset < end) numbers.set(id, index + 1);
    }
  }
  return numbers;
}

function isReached(start: { readonly block: number; readonly line: number }, block: number, line: number): boolean {
  return start.block < block || (start.block === block && start.line <= line);
}
