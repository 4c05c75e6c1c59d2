import type { Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** The place of a part of a file, from `start` to before `end`, in offsets of UTF-16 code units. */
export function placeAt(file: SourceFile, start: number, end: number): Place {
  return { file: file.path, position: { start: pointAt(file, start), end: pointAt(file, end) } };
}

function pointAt(file: SourceFile, offset: number): { line: number; column: number; offset: number } {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let index = file.text.indexOf("\n"); index >= 0; index = file.text.indexOf("\n", index + 1)) starts.push(index + 1);
  lineStarts.set(file, starts);
  return starts;
}
