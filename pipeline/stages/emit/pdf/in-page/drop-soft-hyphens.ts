import type { PageDocument, PageRange, PageRect, PageText } from "./page-dom.ts";

declare const document: PageDocument;

/** What became of the soft hyphens. */
export interface SoftHyphens {
  readonly kept: number;
  readonly dropped: number;
}

/**
 * Runs in the page: keeps the soft hyphens at which a line ends and takes all others out, so that a reader who searches or copies
 * the printed text finds whole words.
 */
export function dropSoftHyphens(): SoftHyphens {
  const range: PageRange = document.createRange();
  const changes: { node: PageText; data: string }[] = [];
  let kept = 0;
  let dropped = 0;
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.data.includes("\u00AD")) clean(node);
  for (const { node, data } of changes) node.data = data;
  return { kept, dropped };

  function clean(node: PageText): void {
    const used = usedHyphens(node);
    let data = "";
    let from = 0;
    for (let at = node.data.indexOf("\u00AD"); at !== -1; at = node.data.indexOf("\u00AD", at + 1)) {
      data += node.data.slice(from, at);
      if (used.has(at)) data += "\u00AD";
      from = at + 1;
    }
    const total = node.data.length - node.data.replaceAll("\u00AD", "").length;
    kept += used.size;
    dropped += total - used.size;
    if (used.size < total) changes.push({ node, data: data + node.data.slice(from) });
  }

  /** Goes from line to line; only at the end of one may a soft hyphen be in use. */
  function usedHyphens(node: PageText): Set<number> {
    const used = new Set<number>();
    range.selectNodeContents(node);
    const lines = range.getClientRects().length;
    if (lines < 2) return used;
    let start = 0;
    let guess = Math.ceil(node.length / lines);
    for (let line = 1; line < lines && start < node.length; line += 1) {
      const next = nextLine(node, start, guess);
      if (next === undefined) break;
      // The hyphen itself may count to either line.
      for (const at of [next - 1, next]) if (node.data[at] === "\u00AD") used.add(at);
      guess = Math.max(8, next - start);
      start = next;
    }
    return used;
  }

  /** The offset of the first letter below the line of the letter at `start`: found from a guess by ever smaller steps. */
  function nextLine(node: PageText, start: number, guess: number): number | undefined {
    const bottom = rectAt(node, start)?.bottom;
    if (bottom === undefined) return undefined;
    const isBelow = (offset: number): boolean => {
      const rect = rectAt(node, offset);
      return rect !== undefined && (rect.top + rect.bottom) / 2 > bottom;
    };
    let low = start;
    let high = node.length;
    for (let probe = Math.min(node.length - 1, start + guess), step = 4; low < high - 1; step *= 2) {
      if (isBelow(probe)) {
        high = probe;
        if (probe - step <= low) break;
        probe -= step;
      } else {
        low = probe;
        if (probe + step >= high) break;
        probe += step;
      }
    }
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if (isBelow(middle)) high = middle;
      else low = middle;
    }
    return high < node.length ? high : undefined;
  }

  /** Where a letter is; that after a soft hyphen in use has a box on both lines, the last of which is its own. */
  function rectAt(node: PageText, offset: number): PageRect | undefined {
    for (let at = offset; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1];
      // Soft hyphens that are not in use, and spaces at the end of a line, have no box.
      if (rect !== undefined && (rect.width > 0 || at === node.length - 1)) return rect;
    }
    return undefined;
  }
}
