import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BookRequest } from "../../../../../pipeline/stages/emit/pdf/paginate/book.ts";
import type { Flow, FlowBlock } from "../../../../../pipeline/stages/emit/pdf/paginate/flow.ts";
import { noteTextOf } from "../../../../../pipeline/stages/emit/pdf/paginate/note-text.ts";
import type { PagePlan } from "../../../../../pipeline/stages/emit/pdf/paginate/page-plan.ts";
import { planPages } from "../../../../../pipeline/stages/emit/pdf/paginate/plan-pages.ts";

const pageHeight = 400;
const line = 20;

/** A block of a test: its kind, its lines, the space above it, and the notes that its lines call. */
interface Piece {
  readonly kind: "text" | "heading" | "figure" | "row" | "tall";
  readonly lines: number;
  readonly space: number;
  readonly calls: readonly (readonly [line: number, note: number])[];
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom("text", "text", "text", "text", "heading", "figure", "row", "tall"),
  lines: fc.integer({ min: 1, max: 14 }),
  space: fc.constantFrom(0, 0, 8, 30),
  calls: fc.array(fc.tuple(fc.nat(13), fc.nat(11)), { maxLength: 3 }),
});

const noteLines = fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 20, max: 70 })), { minLength: 12, maxLength: 12 });

function bookOf(pieces: readonly Piece[], noteLengths: readonly number[]): BookRequest {
  let top = 0;
  const blocks = pieces.map(({ kind, lines, space, calls }, index): FlowBlock => {
    top += space;
    const count = kind === "text" ? lines : 1;
    const height = kind === "tall" ? pageHeight * 1.5 : (kind === "heading" ? 1 : lines) * line;
    const block: FlowBlock = {
      index,
      kind: kind === "text" ? "lines" : kind === "row" ? "row" : "box",
      top,
      bottom: top + height,
      lineTops: Array.from({ length: count - 1 }, (_, each) => top + (each + 1) * line),
      startsPage: false,
      keepsNext: kind === "heading",
      repeatedHead: 0,
      ...(kind === "heading" ? { heading: { rank: 2, id: `h${index}` } } : {}),
      ...(kind === "figure" ? { movable: { gap: height, picture: height / 2, least: 0 } } : {}),
      ids: [],
      divided: [],
      notes: calls.map(([at, note]) => [Math.min(at, count - 1), `n${note}`]),
    };
    top += height;
    return block;
  });
  const notes = noteLengths.map((count, number): Flow => {
    const text: FlowBlock = {
      index: 1_000 + number,
      kind: "lines",
      top: 0,
      bottom: count * 16,
      lineTops: Array.from({ length: count - 1 }, (_, each) => (each + 1) * 16),
      startsPage: false,
      keepsNext: false,
      repeatedHead: 0,
      ids: [],
      divided: [],
      notes: [],
    };
    return { id: `n${number}`, top: 0, bottom: count * 16, blocks: [text] };
  });
  return { blocks, notes, pageHeight, reminderHeight: 16, corrections: { slack: new Map(), spans: new Map() } };
}

/** Plans as printing does: without the notes that cannot stand at their calls. */
function planSound(request: BookRequest): { readonly pages: readonly PagePlan[]; readonly book: BookRequest } {
  let book = request;
  for (;;) {
    const { pages, unsound } = planPages(book);
    if (unsound.length === 0) return { pages, book };
    expect(unsound.filter((note) => !book.notes.some(({ id }) => id === note))).toEqual([]);
    book = { ...book, notes: book.notes.filter(({ id }) => !unsound.includes(id)) };
  }
}

/** The page of each line, as the beginnings of the pages say. */
function pagesOfLines({ blocks }: BookRequest, pages: readonly PagePlan[]): { block: number; line: number; page: number }[] {
  const starts = pages.flatMap(({ start, kind }, page) => (kind === "text" && start !== undefined ? [{ ...start, page }] : []));
  const moved = new Map(pages.flatMap((page, number) => page.moved.map(({ block }) => [block, number] as const)));
  return blocks.flatMap(({ lineTops }, block) =>
    Array.from({ length: lineTops.length + 1 }, (_, each) => {
      const start = starts.findLast((other) => other.block < block || (other.block === block && other.line <= each));
      return { block, line: each, page: moved.get(block) ?? start?.page ?? -1 };
    }),
  );
}

describe("planned pages", () => {
  it("begin in the order of the text, and every line is on one of them", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), noteLines, (pieces, lengths) => {
        const { pages, book } = planSound(bookOf(pieces, lengths));
        const starts = pages.flatMap(({ start }) => (start === undefined ? [] : [start.block * 100 + start.line]));
        expect(starts).toEqual([...new Set(starts)].sort((left, right) => left - right));
        expect(starts[0]).toBe(0);
        expect(pagesOfLines(book, pages).filter(({ page }) => page === -1)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("hold their text and their notes, unless one box alone is higher than a page", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), noteLines, (pieces, lengths) => {
        const { pages } = planSound(bookOf(pieces, lengths));
        const feet = pages.map(({ foot }) => foot.reduce((sum, { height }, index) => sum + height + (index === 0 ? 22 : 2), 0));
        const over = pages.filter(({ textBottom, kind }, page) => kind === "text" && textBottom + (feet[page] ?? 0) > pageHeight + 0.01);
        expect(over.filter(({ start }) => pieces[start?.block ?? 0]?.kind !== "tall")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("have each note where it is first called, whole or going on from page to page", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), noteLines, (pieces, lengths) => {
        const { pages, book } = planSound(bookOf(pieces, lengths));
        const lines = pagesOfLines(book, pages);
        for (const flow of book.notes) {
          const calls = book.blocks.flatMap(({ notes }, block) =>
            notes.filter(([, name]) => name === flow.id).map(([at]) => ({ block, line: at })),
          );
          const parts = pages.flatMap(({ foot }, page) =>
            foot.filter(({ note, isReminder }) => note === flow.id && !isReminder).map((part) => ({ ...part, page })),
          );
          if (calls.length === 0) {
            expect(parts).toEqual([]);
            continue;
          }
          const called = calls.map((call) => lines.find((each) => each.block === call.block && each.line === call.line)?.page ?? -1);
          expect({ note: flow.id, page: parts[0]?.page }).toEqual({ note: flow.id, page: Math.min(...called) });
          expect(parts[0]?.from).toBeUndefined();
          expect(parts.at(-1)?.to).toBeUndefined();
          expect(parts.map(({ page }) => page)).toEqual(parts.map((_, index) => (parts[0]?.page ?? 0) + index));
          expect(parts.slice(1).map(({ from }) => from?.offset)).toEqual(parts.slice(0, -1).map(({ to }) => to?.offset));
          expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(noteTextOf(flow).height);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("let nothing follow a note that goes on", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), noteLines, (pieces, lengths) => {
        const { pages } = planSound(bookOf(pieces, lengths));
        expect(pages.filter(({ foot }) => foot.slice(0, -1).some(({ to }) => to !== undefined))).toEqual([]);
        expect(pages.filter(({ foot }) => foot.slice(1).some(({ from }) => from !== undefined))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const text = (lines: number, space = 0): Piece => ({ kind: "text", lines, space, calls: [] });
  const starts = (pieces: readonly Piece[]): string[] =>
    planPages(bookOf(pieces, [])).pages.map(({ start }) => `${start?.block}:${start?.line}`);

  it("leave no lone line at the foot or at the head of a page", () => {
    expect(starts([text(19), text(8)])).toEqual(["0:0", "1:0"]);
    expect(starts([text(12), text(9)])).toEqual(["0:0", "1:7"]);
  });

  it("keep a heading with the first lines of its text", () => {
    const heading: Piece = { kind: "heading", lines: 1, space: 0, calls: [] };
    expect(starts([text(18), heading, text(5)])).toEqual(["0:0", "1:0"]);
    expect(starts([text(17), heading, text(5)])).toEqual(["0:0", "2:2"]);
  });

  it("move a figure that leaves a wide gap to the head of the next page, and go on with the text", () => {
    const figure: Piece = { kind: "figure", lines: 10, space: 0, calls: [] };
    const { pages } = planPages(bookOf([text(14), figure, text(14), text(14)], []));
    expect(pages[1]).toMatchObject({ start: { block: 2, line: 6 }, moved: [{ block: 1, top: 0 }] });
  });

  it("make a picture a little smaller rather than move it", () => {
    const figure: Piece = { kind: "figure", lines: 10, space: 0, calls: [] };
    const request = bookOf([text(10), { ...figure, space: 8 }, text(14)], []);
    expect(planPages(request).pages[0]).toMatchObject({ shrunk: [{ block: 1, by: 8 }] });
  });

  it("are made in a time that grows with the text", () => {
    const pieces = Array.from({ length: 4_000 }, (_, index): Piece => ({ ...text(9), calls: index % 3 === 0 ? [[4, index % 12]] : [] }));
    const before = performance.now();
    expect(
      planPages(
        bookOf(
          pieces,
          Array.from({ length: 12 }, () => 5),
        ),
      ).pages.length,
    ).toBeGreaterThan(1_500);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
