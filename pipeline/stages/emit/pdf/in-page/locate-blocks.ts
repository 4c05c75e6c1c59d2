import type { PageDocument, PageMemory, PageRect } from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;

/** A measured block by its index, and the pages, counted from 0, on which it begins and ends. */
export type LocatedBlock = readonly [block: number, first: number, last: number];

/**
 * Runs in the page: lays the pages out as columns, which the browser breaks by the same rules, and says where each block came to
 * stand. What is out of the flow is left out.
 */
export function locateBlocks({ width, blocks }: { readonly width: number; readonly blocks: readonly number[] }): LocatedBlock[] {
  const { documentElement: root, body } = document;
  root.classList.add("is-checked");
  const { left, right } = body.getBoundingClientRect();
  const isBackward = root.getAttribute("dir") === "rtl";
  const pageOf = (rect: PageRect): number => Math.floor((isBackward ? right - rect.right + 1 : rect.left - left + 1) / width);
  const located = blocks.flatMap((index): LocatedBlock[] => {
    const block = window.blocks[index];
    if (block === undefined || block.element.classList.contains("is-moved")) return [];
    const rects = block.first === null ? block.element.getClientRects() : window.lineReader.select(block).getClientRects();
    const [first] = Array.from(rects);
    const last = rects[rects.length - 1];
    return first === undefined || last === undefined ? [] : [[index, pageOf(first), pageOf(last)]];
  });
  root.classList.remove("is-checked");
  return located;
}
