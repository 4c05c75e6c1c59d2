import type {
  MeasuredBlock,
  PageDocument,
  PageElement,
  PageMemory,
  PageRange,
  PageRect,
  PageStyle,
  PageText,
  TextLines,
} from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;
declare function getComputedStyle(element: PageElement): PageStyle;

/** Runs in the page: gives it the means to tell the lines of a text apart, which the later steps use. */
export function installLineReader(): void {
  const range = document.createRange();
  const px = (value: string | undefined): number => Number.parseFloat(value ?? "") || 0;
  window.softHyphens = new Map();
  window.lineReader = { select, read, dividedLines, findText };

  function select({ element, first, last }: MeasuredBlock): PageRange {
    if (first === null || last === null) range.selectNodeContents(element);
    else {
      range.setStartBefore(first);
      range.setEndAfter(last);
    }
    return range;
  }

  function read(place: MeasuredBlock): TextLines {
    const style = getComputedStyle(place.element);
    const lineHeight = px(style["lineHeight"]);
    const { top, bottom, glyph } = extent(place, style);
    const first = glyph || lineHeight;
    const count = Math.round((bottom - top - first) / lineHeight) + 1;
    const height = (count - 1) * lineHeight + first;
    // Where all lines are alike they are counted; a formula or a picture among them makes them be looked at one by one.
    if (count >= 1 && Math.abs(bottom - top - height) < (glyph > 0 ? 3 : 0.1)) {
      const start = glyph > 0 ? (top + bottom - count * lineHeight) / 2 : top;
      return {
        top: start,
        bottom: start + count * lineHeight,
        tops: Array.from({ length: count - 1 }, (_, n) => start + (n + 1) * lineHeight),
      };
    }
    return { top, bottom, tops: readUneven(place, bottom - top) };
  }

  /** The inner box of an element; of a run of nodes the box of its letters, and the height of one line of letters. */
  function extent(place: MeasuredBlock, style: PageStyle): { top: number; bottom: number; glyph: number } {
    if (place.first !== null) {
      const { top, bottom } = select(place).getBoundingClientRect();
      const glyph = Math.max(1, ...Array.from(range.getClientRects(), ({ height }) => (height < bottom - top ? height : 0)));
      return { top, bottom, glyph: glyph > 1 ? glyph : Math.min(bottom - top, px(style["lineHeight"])) };
    }
    const { top, bottom } = place.element.getBoundingClientRect();
    return {
      top: top + px(style["paddingTop"]) + px(style["borderTopWidth"]),
      bottom: bottom - px(style["paddingBottom"]) - px(style["borderBottomWidth"]),
      glyph: 0,
    };
  }

  function readUneven(place: MeasuredBlock, height: number): number[] {
    const lines: { top: number; bottom: number }[] = [];
    for (const rect of Array.from(select(place).getClientRects())) {
      if (rect.height === 0 || (rect.height > height && lines.length > 0)) continue;
      const line = lines.at(-1);
      // What is raised or lowered reaches into the line beside its own, but its middle does not.
      const isBelow = line !== undefined && middle(rect) > line.bottom && rect.top > line.top + rect.height / 2;
      if (line === undefined || isBelow) lines.push({ top: rect.top, bottom: rect.bottom });
      else {
        line.top = Math.min(line.top, rect.top);
        line.bottom = Math.max(line.bottom, rect.bottom);
      }
    }
    return lines.slice(1).map((line, index) => ((lines[index]?.bottom ?? line.top) + line.top) / 2);
  }

  function dividedLines(place: MeasuredBlock, tops: readonly number[]): number[] {
    if (tops.length === 0 || !place.element.textContent?.includes("\u00AD")) return [];
    const walker = document.createTreeWalker(place.element, 4);
    const lines = new Set<number>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const at of window.softHyphens.get(node)?.kept ?? offsetsOf(node.data)) {
        if (at === 0) continue;
        range.setStart(node, at - 1);
        range.setEnd(node, at);
        const height = middle(range.getBoundingClientRect());
        const after = tops.findIndex((top) => top > height);
        if (after !== -1) lines.add(after);
      }
    }
    return [...lines];
  }

  function offsetsOf(text: string): number[] {
    const offsets: number[] = [];
    for (let at = text.indexOf("\u00AD"); at !== -1; at = text.indexOf("\u00AD", at + 1)) offsets.push(at);
    return offsets;
  }

  /** The first letter that is no space and whose middle is below a height, and the node it is in. */
  function findText(place: MeasuredBlock, height: number): { node: PageText; offset: number } | null {
    const walker = document.createTreeWalker(place.element, 4);
    const isIn = (node: PageText): boolean => place.first === null || contains(place, node);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.length === 0 || !isIn(node)) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.height === 0 || (middle(box) <= height && box.bottom <= height)) continue;
      let low = 0;
      let high = node.length;
      while (low < high) {
        const between = (low + high) >> 1;
        range.setStart(node, between);
        range.setEnd(node, between + 1);
        const rects = range.getClientRects();
        const rect = rects[rects.length - 1];
        if (rect !== undefined && middle(rect) > height) high = between;
        else low = between + 1;
      }
      // A space at the end of a line may count to the next one.
      while (low < node.length && /\s/.test(node.data[low] ?? "")) low += 1;
      if (low < node.length) return { node, offset: low };
    }
    return null;
  }

  function contains({ element, first, last }: MeasuredBlock, text: PageText): boolean {
    let node = text as PageText["parentNode"];
    while (node !== null && node.parentNode !== element) node = node.parentNode;
    for (let each = first; each !== null; each = each.nextSibling) {
      if (each === node) return true;
      if (each === last) return false;
    }
    return false;
  }

  function middle({ top, bottom }: PageRect): number {
    return (top + bottom) / 2;
  }
}
