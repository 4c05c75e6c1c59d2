import type { Place } from "../../model/diagnostic.ts";
import { type Cell, layOutCells } from "./display-cells.ts";

/** Columns shown before the mark, and altogether. */
const lead = 40;
const span = 100;
/** Of a very long line, only this much around the mark is looked at. */
const reach = 400;

/** The line of a place and marks under exactly what is meant; nothing when the place is a whole file or not in the text. */
export function excerpt({ position }: Place, text: string | undefined): readonly [line: string, marks: string] | undefined {
  if (position === undefined || text === undefined) return undefined;
  const start = position.start.offset ?? offsetOf(text, position.start);
  const end = position.end.offset ?? offsetOf(text, position.end);
  if (start === undefined || start > text.length) return undefined;
  const from = boundary(text, Math.max(0, start - reach));
  const before = text.slice(from, start);
  const after = text.slice(start, boundary(text, Math.min(text.length, start + reach)));
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const lineLength = /[\r\n]/.exec(after)?.index ?? after.length;
  const cells = layOutCells(before.slice(lineStart) + after.slice(0, lineLength));
  const at = before.length - lineStart;
  const length = Math.min((end ?? start) - start, lineLength);
  return mark(cells, at, at + length, lineStart === 0 && from > 0, lineLength === after.length && start + reach < text.length);
}

function mark(cells: readonly Cell[], start: number, end: number, cutBefore: boolean, cutAfter: boolean): readonly [string, string] {
  const at = cells.findIndex((cell) => cell.end > start);
  const marked = at < 0 ? cells.length : at;
  let shownFrom = marked;
  for (let width = 0; shownFrom > 0; shownFrom--) {
    width += cells[shownFrom - 1]?.width ?? 0;
    if (width > lead) break;
  }
  let shownTo = shownFrom;
  for (let width = 0; shownTo < cells.length; shownTo++) {
    width += cells[shownTo]?.width ?? 0;
    if (width > span) break;
  }
  const shown = cells.slice(shownFrom, shownTo);
  const before = shownFrom > 0 || cutBefore ? "…" : "";
  const after = shownTo < cells.length || cutAfter ? "…" : "";
  const indent = before.length + widthOf(cells.slice(shownFrom, marked));
  const length = widthOf(cells.slice(marked, shownTo).filter((cell) => cell.start < end));
  return [`${before}${shown.map(({ text }) => text).join("")}${after}`, `${" ".repeat(indent)}${"^".repeat(Math.max(1, length))}`];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** An offset that does not stand inside a surrogate pair. */
function boundary(text: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset - 1 : offset;
}

function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number | undefined {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf("\n", start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  return start + column - 1;
}
