import type { PageDocument, PageMemory, PageRect } from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;

/** Where things came to stand: pages count from 0, heights from the top of their page. */
export interface Location {
  readonly blocks: readonly LocatedBlock[];
  /** Of each letter that was marked, the page and the middle of its height. */
  readonly marks: readonly (readonly [page: number, middle: number])[];
}

/** A measured block by its index, the pages on which it begins and ends, and its end on the last of them. */
export type LocatedBlock = readonly [block: number, first: number, last: number, bottom: number];

/**
 * Runs in the page: lays the pages out as columns, which the browser breaks by the same rules, and says where each block came to
 * stand. What is out of the flow is left out.
 */
export function locateBlocks({ width, blocks }: { readonly width: number; readonly blocks: readonly number[] }): Location {
  const { documentElement: root, body } = document;
  root.classList.add("is-checked");
  const { left, right, top } = body.getBoundingClientRect();
  const isBackward = root.getAttribute("dir") === "rtl";
  const pageOf = (rect: PageRect): number => Math.floor((isBackward ? right - rect.right + 1 : rect.left - left + 1) / width);
  const located = blocks.flatMap((index): LocatedBlock[] => {
    const block = window.blocks[index];
    if (block === undefined || block.element.classList.contains("is-moved")) return [];
    const rects = block.first === null ? block.element.getClientRects() : window.lineReader.select(block).getClientRects();
    const [first] = Array.from(rects);
    const last = rects[rects.length - 1];
    return first === undefined || last === undefined ? [] : [[index, pageOf(first), pageOf(last), last.bottom - top]];
  });
  const marks = window.marks.map((mark): [number, number] => {
    const rects = mark.getClientRects();
    const rect = rects[rects.length - 1];
    return rect === undefined ? [-1, 0] : [pageOf(rect), (rect.top + rect.bottom) / 2 - top];
  });
  root.classList.remove("is-checked");
  return { blocks: located, marks };
}
