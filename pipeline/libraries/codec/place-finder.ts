import type { Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";

/** Makes places of offsets in a file; its lines are counted once. */
export function placeFinder({ path, text }: SourceFile): (range: { readonly start: number; readonly end: number }) => Place {
  const starts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) starts.push(index + 1);
  const point = (offset: number): { line: number; column: number; offset: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return ({ start, end }) => ({ file: path, position: { start: point(start), end: point(end) } });
}
