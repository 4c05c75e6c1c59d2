import type { FlowBlock } from "./flow.ts";
import { fewestLines } from "./page-geometry.ts";

/** What never breaks: one line, box or row, in the order of the text. */
export interface Cell {
  /** The position of its block in the list. */
  readonly block: number;
  readonly line: number;
  readonly top: number;
  readonly bottom: number;
  readonly notes: readonly string[];
  /** How far down the cells before it reach: a floating box may stand beside it. */
  readonly reach: number;
}

/** How bad a page break would be: not at all, a divided word, a lone line, a heading without its text, a box cut in two. */
export type BreakLevel = 0 | 1 | 2 | 3 | 4;

/** Takes blocks apart into cells. */
export function cellsOf(blocks: readonly FlowBlock[]): Cell[] {
  const cells: Cell[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const [block, { top, bottom, lineTops, notes }] of blocks.entries()) {
    for (let line = 0; line <= lineTops.length; line += 1) {
      const cell: Cell = {
        block,
        line,
        top: line === 0 ? top : (lineTops[line - 1] ?? top),
        bottom: lineTops[line] ?? bottom,
        notes: notes.filter(([at]) => at === line).map(([, name]) => name),
        reach,
      };
      reach = Math.max(reach, cell.bottom);
      cells.push(cell);
    }
  }
  return cells;
}

/** How bad it would be to begin a page with the cell at `index`. */
export function breakLevel(cells: readonly Cell[], blocks: readonly FlowBlock[], index: number): BreakLevel {
  const cell = cells[index];
  const before = cells[index - 1];
  if (cell === undefined || before === undefined) return 0;
  const block = blocks[cell.block];
  if (cell.line === 0 && block?.startsPage) return 0;
  if (cell.reach > cell.top + 1) return 4;
  if (cell.block !== before.block) {
    if (blocks[before.block]?.keepsNext) return 3;
    const above = cells[index - 2];
    const isAlone = above !== undefined && above.block !== before.block && blocks[above.block]?.heading !== undefined;
    return isAlone && blocks[before.block]?.kind === "lines" ? 2 : 0;
  }
  const after = (block?.lineTops.length ?? 0) + 1 - cell.line;
  if (cell.line < fewestLines || after < fewestLines) return 2;
  return block?.divided.includes(cell.line - 1) ? 1 : 0;
}
