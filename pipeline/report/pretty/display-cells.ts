import { printable } from "../printable.ts";

/** One character as a terminal shows it, and how many columns it fills. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Offsets of UTF-16 code units in the text that was laid out. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2E80-\u303E\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** The characters of one line: tabs become spaces up to the next stop, wide characters and emoji fill two columns. */
export function layOutCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const text = segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : printable(segment);
    const width = segment === "\t" || text !== segment ? text.length : widthOf(segment);
    cells.push({ text, width, start: index, end: index + segment.length });
    column += width;
  }
  return cells;
}

/** Columns that a grapheme fills: none for a lone combining mark, two for what East Asian fonts and emoji draw wide. */
function widthOf(grapheme: string): number {
  if (/^\p{M}+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) || /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) ? 2 : 1;
}
