import type { PageDocument, PageElement, PageMemory, PageRange, PageRect, PageText } from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;

/**
 * Runs in the page: tells the soft hyphens at which a line ends from all others, which are taken out when the pages are arranged, so
 * that a reader who searches or copies the printed text finds whole words. Without them the lines are the same: shapers pass over them.
 */
export function findSoftHyphens(): void {
  const range: PageRange = document.createRange();
  window.softHyphens = new Map();
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.data.includes("\u00AD")) look(node);

  function look(node: PageText): void {
    const parts = node.data.split("\u00AD");
    const used = usedHyphens(node, parts);
    const known = { data: "", kept: [] as number[], dropped: [] as number[] };
    let offset = -1;
    for (const [index, part] of parts.entries()) {
      offset += part.length + 1;
      known.data += used.has(index) ? `${part}\u00AD` : part;
      if (index < parts.length - 1) (used.has(index) ? known.kept : known.dropped).push(offset);
    }
    window.softHyphens.set(node, known);
  }

  /** The soft hyphens, counted in the node, at which lines end: there the browser draws a hyphen, in a box of its own. */
  function usedHyphens(node: PageText, parts: readonly string[]): Set<number> {
    const used = new Set<number>();
    range.selectNodeContents(node);
    const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
    const drawn = boxes.filter((box, index) => isHyphen(box, boxes[index - 1]));
    if (drawn.length === 0) return used;
    const offsets: number[] = [];
    let offset = -1;
    for (const part of parts.slice(0, -1)) {
      offset += part.length + 1;
      offsets.push(offset);
    }
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    let before = 0;
    let from = 0;
    let box = 0;
    for (const hyphen of drawn) {
      for (; boxes[box] !== hyphen; box += 1) before += boxes[box]?.width ?? 0;
      const found = find(node, offsets, hyphen, from, Math.round((before / width) * offsets.length), width / offsets.length);
      if (found === undefined) continue;
      used.add(found);
      from = found + 1;
    }
    return used;
  }

  /** A box that goes on where the one before ends, on the same line. */
  function isHyphen(box: PageRect, before: PageRect | undefined): boolean {
    if (before === undefined || Math.abs(before.top - box.top) > 1) return false;
    return Math.abs(before.right - box.left) < 0.1 || Math.abs(before.left - box.right) < 0.1;
  }

  /** Which soft hyphen a drawn one is, from a guess: how far the guess is off tells the next. */
  function find(
    node: PageText,
    offsets: readonly number[],
    hyphen: PageRect,
    from: number,
    guess: number,
    spacing: number,
  ): number | undefined {
    let low = from;
    let high = offsets.length - 1;
    let at = guess;
    while (low <= high) {
      at = Math.min(high, Math.max(low, at));
      const offset = offsets[at] ?? 0;
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      const lines = last === undefined ? 0 : Math.round((last.top - hyphen.top) / Math.max(1, hyphen.height));
      if (lines === 0 && (last?.width ?? 0) > 0) return at;
      if (lines > 0) high = at - 1;
      else low = at + 1;
      const distance = lines === 0 ? Math.abs(hyphen.left - (last?.left ?? hyphen.left)) : Math.abs(lines) * lineWidth(node) - 1;
      const step = Math.max(1, Math.round(distance / spacing));
      at += lines > 0 ? -step : step;
    }
    return undefined;
  }

  function lineWidth(node: PageText): number {
    return (node.parentNode as PageElement | null)?.closest("p, li, td, th, div, figcaption")?.getBoundingClientRect().width ?? 0;
  }
}
