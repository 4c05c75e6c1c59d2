import { type Cell, cellsOf } from "./cells.ts";
import type { Flow, FlowBlock } from "./flow.ts";
import { type NoteText, noteTextOf } from "./note-text.ts";

/** What was learned from a layout that did not turn out as planned. */
export interface Corrections {
  /** Pixels that a page, counted from 0, must be planned shorter. */
  readonly slack: ReadonlyMap<number, number>;
  /** Pages that a box higher than a page takes, by the position of its block. */
  readonly spans: ReadonlyMap<number, number>;
}

/** What there is to be put on pages. */
export interface BookRequest {
  readonly blocks: readonly FlowBlock[];
  /** The notes that go to the feet of pages. */
  readonly notes: readonly Flow[];
  readonly pageHeight: number;
  /** The height of a line that sends back to a note on an earlier page. */
  readonly reminderHeight: number;
  readonly corrections: Corrections;
}

/** The same, taken apart. */
export interface Book extends Omit<BookRequest, "notes"> {
  readonly cells: readonly Cell[];
  readonly notes: ReadonlyMap<string, NoteText>;
}

/** Takes a request apart into lines. */
export function openBook(request: BookRequest): Book {
  return {
    ...request,
    cells: cellsOf(request.blocks),
    notes: new Map(request.notes.map((flow) => [flow.id, noteTextOf(flow)])),
  };
}
