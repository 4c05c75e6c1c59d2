import type { Arrangement, Filler, Start } from "../paginate/arrangement.ts";
import type { MeasuredBlock, PageDocument, PageElement, PageMemory, PageRange, PageStyle, PageText } from "./page-dom.ts";

/** A place in a text node. */
interface Place {
  readonly node: PageText;
  readonly offset: number;
}

declare const document: PageDocument;
declare const window: PageMemory;
declare function getComputedStyle(element: PageElement): PageStyle;

/**
 * Runs in the page: gives each page its beginning, fills pages that end before they are full, and puts figures and notes where
 * they belong. Nothing is split and nothing changes its place in the order of the text.
 */
export function arrangePages({ starts, breaks, fillers, figures, shrunk, notes, reminders, rules }: Arrangement): void {
  const { blocks, lineReader } = window;
  // First everything is looked up, then everything is changed, so that the browser lays the text out once.
  const places = fillers.flatMap((filler) => {
    const place = findPlace(filler);
    return place === undefined ? [] : [{ filler, ...place }];
  });
  const marks = breaks.flatMap(({ block, lineTop, nextLineTop }) => [placeAt(block, lineTop), placeAt(block, nextLineTop)]);
  const beginnings = starts.flatMap((start) => {
    const block = blocks[start.block];
    return block === undefined ? [] : [{ start, block }];
  });
  const smaller = shrunk.flatMap(({ block, by }) => {
    const picture = blocks[block]?.element.querySelector("img, svg") ?? undefined;
    return picture === undefined ? [] : [{ picture, height: picture.getBoundingClientRect().height - by }];
  });
  const offsetNow = dropSoftHyphens();
  window.marks = marks.map((place) => rangeAt(place === null ? null : { ...place, offset: offsetNow(place) }));
  document.documentElement.classList.add("is-paged");
  for (const place of places.reverse()) addFiller(place.filler, place.node, offsetNow(place), place.lineHeight);
  for (const { start, block } of beginnings) beginPage(start, block);
  for (const { block, top } of figures) {
    const element = blocks[block]?.element;
    if (element !== undefined) putAt(element, top, "is-moved");
  }
  for (const { picture, height } of smaller) {
    picture.dataset["maxHeight"] = picture.style["maxHeight"] ?? "";
    picture.style["maxHeight"] = `${height}px`;
  }
  for (const { id, top } of notes) {
    const element = document.getElementById(id);
    if (element !== null) putAt(element, top, "is-at-foot");
  }
  const section = document.querySelector(".foot-notes");
  for (const top of rules) section?.append(putAt(create("div", "note-rule"), top));
  for (const { note, label, text, top } of reminders) {
    const link = document.createElement("a");
    link.setAttribute("href", `#${note}`);
    link.append(text);
    const line = create("p", "note-reminder");
    line.removeAttribute("aria-hidden");
    line.append(`${label}\u2002`, link);
    section?.append(putAt(line, top));
  }

  function placeAt(block: number, height: number): Place | null {
    const measured = blocks[block];
    return measured === undefined ? null : lineReader.findText(measured, height);
  }

  /** Takes out the soft hyphens at which no line ends; where places in text nodes have come to be. */
  function dropSoftHyphens(): (place: Place) => number {
    const dropped = new Map(window.softHyphens);
    for (const [node, { data }] of dropped) if (data.length < node.length) node.data = data;
    window.softHyphens.clear();
    return ({ node, offset }) => offset - (dropped.get(node)?.dropped.filter((at) => at < offset).length ?? 0);
  }

  /** The letter at a place; the range stays with it when its text is divided. */
  function rangeAt(found: Place | null): PageRange {
    const range = document.createRange();
    if (found !== null) {
      range.setStart(found.node, found.offset);
      range.setEnd(found.node, found.offset + 1);
    }
    return range;
  }

  /** Where a filler goes in its line: behind a space, where the line may break anyhow and never does. */
  function findPlace({ block, lineTop, nextLineTop }: Filler): { node: PageText; offset: number; lineHeight: number } | undefined {
    const measured = blocks[block];
    const start = measured === undefined ? null : lineReader.findText(measured, lineTop);
    if (measured === undefined || start === null) return undefined;
    const end = nextLineTop === undefined ? null : lineReader.findText(measured, nextLineTop);
    const lineHeight = Number.parseFloat(getComputedStyle(measured.element)["lineHeight"] ?? "") || 0;
    const walker = document.createTreeWalker(measured.element, 4);
    let node = walker.nextNode();
    while (node !== null && node !== start.node) node = walker.nextNode();
    for (; node !== null; node = walker.nextNode()) {
      const from = node === start.node ? start.offset : 0;
      const to = node === end?.node ? end.offset : node.length;
      const space = node.data.slice(from, to).search(/[ \u3000-\u9FFF\uAC00-\uD7A3]./u);
      if (space !== -1 && !isRaised(node)) return { node, offset: from + space + 1, lineHeight };
      if (node === end?.node) break;
    }
    return { ...start, lineHeight };
  }

  function isRaised(node: PageText): boolean {
    return /^(sup|sub)$/i.test((node.parentNode as PageElement | null)?.localName ?? "");
  }

  function addFiller({ block, side, height }: Filler, node: PageText, offset: number, lineHeight: number): void {
    const filler = create("span", `page-filler is-${side}`);
    filler.style["height"] = `${height + (side === "above" ? lineHeight : 0)}px`;
    const rest = offset === 0 ? node : offset < node.length ? node.splitText(offset) : node.nextSibling;
    (node.parentNode as PageElement | null)?.insertBefore(filler, rest);
    const measured = blocks[block];
    if (measured?.last === node && rest !== null) blocks[block] = { ...measured, last: rest };
  }

  /** The outermost element that begins with the block begins the page, without the margins above it. */
  function beginPage({ space }: Start, { element, row, first }: MeasuredBlock): void {
    let start = row ?? element;
    if (first !== null) {
      start = create("div", "page-space");
      element.insertBefore(start, first);
    }
    start.style["marginBlockStart"] = "0";
    while (start.parentElement !== null && start.parentElement !== document.body && isFirst(start)) {
      start = start.parentElement;
      start.style["marginBlockStart"] = "0";
    }
    if (space > 0) {
      const room = create("div", "page-space");
      room.style["height"] = `${space}px`;
      start.before(room);
      start = room;
    }
    start.classList.add("page-start");
  }

  function isFirst(element: PageElement): boolean {
    for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
      if (node.nodeType === 3 ? (node.textContent ?? "").trim() !== "" : node.nodeType === 1 && isShown(node as PageElement)) return false;
    }
    return true;
  }

  function isShown(element: PageElement): boolean {
    const style = getComputedStyle(element);
    return style["display"] !== "none" && style["position"] !== "absolute" && !/page-space/.test(String(element.className));
  }

  function putAt(element: PageElement, top: number, className?: string): PageElement {
    if (className !== undefined) element.classList.add(className);
    element.style["top"] = `${top}px`;
    return element;
  }

  function create(name: string, className: string): PageElement {
    const element = document.createElement(name);
    element.className = className;
    element.setAttribute("aria-hidden", "true");
    return element;
  }
}
