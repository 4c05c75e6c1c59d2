import { kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { planMark, type Sheet } from "./sheet.ts";

/** Sets `...`, also before a full stop of its own, and `…`; never the dots of a path or a row of dots. */
export function setEllipses(sheet: Sheet, { ellipsis }: Typography): void {
  const { text, kinds } = sheet;
  for (let start = text.indexOf("..."); start >= 0; ) {
    let end = start;
    while (text[end] === ".") end++;
    const isPath = text[start - 1] === "/" || text[end] === "/" || kinds[start] !== kind.point;
    if (end - start <= 4 && !isPath) planMark(sheet, start, start + 3, ellipsis);
    start = text.indexOf("...", end);
  }
  for (let start = text.indexOf("…"); start >= 0; start = text.indexOf("…", start + 1)) {
    if (kinds[start] === kind.point) planMark(sheet, start, start + 1, ellipsis);
  }
}
