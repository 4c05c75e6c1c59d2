import type { Flow, FlowBlock, LineMark } from "../paginate/flow.ts";
import type { MeasuredBlock, PageDocument, PageElement, PageMemory, PageNode, PageRect, PageStyle } from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;
declare function getComputedStyle(element: PageElement): PageStyle;

/** Which elements to measure, and how high a page is: a box that is higher is measured as what it contains. */
export interface MeasureRequest {
  readonly selector: string;
  readonly pageHeight: number;
}

/** Runs in the page: takes the elements apart into lines, boxes and rows, in the order of the text. */
export function measureFlows({ selector, pageHeight }: MeasureRequest): Flow[] {
  type Draft = { -readonly [Key in keyof FlowBlock]: FlowBlock[Key] };
  const { lineReader } = window;
  // An element with the id `blocks` is a property of the window as well, but not its own.
  if (!Object.hasOwn(window, "blocks")) window.blocks = [];
  const memory: MeasuredBlock[] = window.blocks;
  let blocks: Draft[] = [];
  let pendingIds: string[] = [];
  let pendingStart = false;
  const px = (value: string | undefined): number => Number.parseFloat(value ?? "") || 0;

  return Array.from(document.querySelectorAll(selector), (root) => {
    blocks = [];
    pendingIds = [];
    pendingStart = false;
    walk(root);
    const { top, bottom } = root.getBoundingClientRect();
    return { id: root.id, top, bottom, blocks };
  });

  function walk(element: PageElement): void {
    const style = getComputedStyle(element);
    if (/^(page|left|right|recto|verso|column|always)$/.test(style["breakBefore"] ?? "")) pendingStart = true;
    const from = blocks.length;
    if (element.localName === "table") addTable(element);
    else if (isBox(element, style)) {
      if (!addRow(element)) addBox(element);
    } else addContents(element);
    finishContainer(element, style, from);
  }

  function isBox(element: PageElement, style: PageStyle): boolean {
    if (/^(img|svg|hr|video|canvas|math)$/.test(element.localName)) return true;
    if (!/^(block|list-item|flow-root)$/.test(style["display"] ?? "")) return true;
    const isWhole = /^avoid/.test(style["breakInside"] ?? "") || style["float"] !== "none" || style["columnCount"] !== "auto";
    return isWhole && element.getBoundingClientRect().height <= pageHeight;
  }

  /** Blocks one by one; words that stand between blocks are a block, too. */
  function addContents(element: PageElement): void {
    const children = Array.from(element.childNodes, (node) => ({ node, kind: kindOf(node) }));
    if (!children.some(({ kind }) => kind === "block")) {
      if (children.some(({ kind }) => kind === "inline")) addLines({ element, first: null, last: null });
      else if (element.getBoundingClientRect().height > 0) addBox(element);
      return;
    }
    let run: PageNode[] = [];
    const flush = (): void => {
      const [first] = run;
      const last = run.at(-1);
      run = [];
      if (first !== undefined && last !== undefined) addLines({ element, first, last });
    };
    for (const { node, kind } of children) {
      if (kind === "inline") run.push(node);
      if (kind !== "block") continue;
      flush();
      walk(node as PageElement);
    }
    flush();
  }

  function kindOf(node: PageNode): "block" | "inline" | "none" {
    if (node.nodeType === 3) return (node.textContent ?? "").trim() === "" ? "none" : "inline";
    if (node.nodeType !== 1) return "none";
    const style = getComputedStyle(node as PageElement);
    if (style["display"] === "none" || /^(absolute|fixed)$/.test(style["position"] ?? "")) return "none";
    return style["float"] === "none" && /^(inline|ruby|math|contents)/.test(style["display"] ?? "") ? "inline" : "block";
  }

  function addLines(place: MeasuredBlock): void {
    if (lineReader.select(place).getBoundingClientRect().height === 0) return;
    const { top, bottom, tops } = lineReader.read(place);
    add(place, "lines", top, bottom, tops);
  }

  /** A row of cells of words breaks as its longest cell does, where the lines of all stand beside each other; whether it does. */
  function addRow(row: PageElement): boolean {
    if (row.localName !== "div" || !row.classList.contains("row")) return false;
    const cells = Array.from(row.children).filter(({ classList }) => classList.contains("cell") || classList.contains("proof-note"));
    if (cells.length < 2 || cells.some((cell) => Array.from(cell.childNodes).some((node) => kindOf(node) === "block"))) return false;
    const read = cells.map((element) => {
      const place = { element, first: null, last: null };
      // Cells are as high as their row: only their letters tell which of them has the last line.
      return { element, ...lineReader.read(place), end: lineReader.select(place).getBoundingClientRect().bottom };
    });
    const longest = read.reduce((most, each) => (each.end > most.end + 1 ? each : most));
    const isBeside = (top: number, other: number | undefined): boolean => other !== undefined && Math.abs(top - other) < 1;
    const isLevel = read.every(
      ({ top, tops }) => isBeside(top, longest.top) && tops.every((each, line) => isBeside(each, longest.tops[line])),
    );
    if (!isLevel) return false;
    const { top, bottom, tops } = longest;
    const block = add({ element: longest.element, row, first: null, last: null }, "lines", top, bottom, tops);
    const twins = read.filter((each) => each !== longest).map(({ element }): MeasuredBlock => ({ element, first: null, last: null }));
    block.divided = [...new Set([...block.divided, ...twins.flatMap((twin) => lineReader.dividedLines(twin, tops))])];
    block.twins = twins.map((twin) => memory.push(twin) - 1);
    return true;
  }

  function addBox(element: PageElement): void {
    const { top, bottom } = element.getBoundingClientRect();
    const block = add({ element, first: null, last: null }, "box", top, bottom);
    // In a proof a heading has a note beside it.
    const heading = element.classList.contains("proof-heading") ? (element.firstElementChild ?? element) : element;
    const rank = /^h([1-6])$/.exec(heading.localName)?.[1];
    if (rank !== undefined) block.heading = { rank: Number(rank), id: heading.id };
    const isMovable = element.localName === "figure" && element.closest("li, blockquote, aside, td, .foot-notes") === null;
    if (isMovable) block.movable = { gap: gapOf(element), ...pictureIn(element) };
  }

  /** The height of the one picture of a figure, and how low it may become; of several none is made smaller. */
  function pictureIn(figure: PageElement): { readonly picture: number; readonly least: number } {
    const [picture, another] = Array.from(figure.children).filter(({ localName }) => /^(img|svg)$/.test(localName));
    if (picture === undefined || another !== undefined) return { picture: 0, least: 0 };
    return { picture: picture.getBoundingClientRect().height, least: px(picture.dataset["leastHeight"]) };
  }

  /** What closes when an element is taken out: its height, and its margins as far as its neighbours do not need them. */
  function gapOf(element: PageElement): number {
    const margin = (neighbour: PageElement, side: string): number => px(getComputedStyle(neighbour)[side]);
    const above = element.previousElementSibling === null ? 0 : margin(element.previousElementSibling, "marginBottom");
    // Behind the last of a section the next one begins, whose heading has the margin.
    const last = element.nextElementSibling === null && element.parentElement?.localName === "section" ? element.parentElement : element;
    let below = 0;
    for (let next = last.nextElementSibling; next !== null; next = next.localName === "section" ? next.firstElementChild : null)
      below = Math.max(below, margin(next, "marginTop"));
    const own = Math.max(above, margin(element, "marginTop")) + Math.max(below, margin(element, "marginBottom"));
    return element.getBoundingClientRect().height + own - Math.max(above, below);
  }

  function addTable(table: PageElement): void {
    const part = (name: string): PageElement[] => Array.from(table.children).filter(({ localName }) => localName === name);
    const [head] = part("thead");
    const headHeight = head?.getBoundingClientRect().height ?? 0;
    const from = blocks.length;
    for (const element of [...part("caption"), ...part("thead")]) {
      addBox(element);
      (blocks.at(-1) as Draft).keepsNext = true;
    }
    const firstRow = blocks.length;
    for (const row of Array.from(table.querySelectorAll("tr"))) {
      if (head?.contains(row) || row.closest("table") !== table) continue;
      const { top, bottom } = row.getBoundingClientRect();
      const block = add({ element: row, first: null, last: null }, "row", top, bottom);
      // Chromium repeats no head that takes more than a quarter of the page.
      block.repeatedHead = headHeight <= pageHeight / 4 ? headHeight : 0;
    }
    // No row stands alone under the table's head, or on a page of its own at the end.
    const rows = blocks.slice(firstRow);
    for (const row of [rows[0], rows.at(-2)]) if (row !== undefined && rows.length > 1) row.keepsNext = true;
    if (rows.length === 0 && blocks.length > from) (blocks.at(-1) as Draft).keepsNext = false;
  }

  function add(place: MeasuredBlock, kind: FlowBlock["kind"], top: number, bottom: number, lineTops: readonly number[] = []): Draft {
    const lineOf = ({ top, bottom }: PageRect): number => {
      const after = lineTops.findIndex((each) => each > (top + bottom) / 2);
      return after === -1 ? lineTops.length : after;
    };
    const marks = (query: string, name: (mark: PageElement) => string): LineMark[] =>
      marksIn(place, query).map((mark) => [
        lineTops.length === 0 ? 0 : lineOf(mark.getClientRects()[0] ?? mark.getBoundingClientRect()),
        name(mark),
      ]);
    const block: Draft = {
      index: memory.length,
      kind,
      top,
      bottom,
      lineTops,
      startsPage: pendingStart,
      keepsNext: false,
      repeatedHead: 0,
      ids: [...pendingIds.map((id): LineMark => [0, id]), ...marks("[id]", ({ id }) => id)],
      divided: kind === "lines" ? lineReader.dividedLines(place, lineTops) : [],
      // In a parallel edition a note is where the first language calls it.
      notes: marks("a[data-note]:not(.cell:not(.cell-1) *)", ({ dataset }) => dataset["note"] ?? ""),
    };
    pendingIds = [];
    pendingStart = false;
    memory.push(place);
    blocks.push(block);
    return block;
  }

  /** The elements that a query finds in a block; in a run of children, those in the run. */
  function marksIn({ element: own, row, first, last }: MeasuredBlock, query: string): PageElement[] {
    const element = row ?? own;
    if (first === null) return [...(element.matches(query) ? [element] : []), ...Array.from(element.querySelectorAll(query))];
    const found: PageElement[] = [];
    for (let node: PageNode | null = first; node !== null; node = node === last ? null : node.nextSibling) {
      if (node.nodeType !== 1) continue;
      const child = node as PageElement;
      found.push(...(child.matches(query) ? [child] : []), ...Array.from(child.querySelectorAll(query)));
    }
    return found;
  }

  /** Gives a container's edges, and what it asks of page breaks, to the first and last of what it contains. */
  function finishContainer(element: PageElement, style: PageStyle, from: number): void {
    const first = blocks[from];
    const last = blocks.at(-1);
    if (first === undefined || last === undefined) {
      if (element.id !== "") pendingIds.push(element.id);
      return;
    }
    const { top, bottom } = element.getBoundingClientRect();
    first.top = Math.min(first.top, top);
    last.bottom = Math.max(last.bottom, bottom);
    if (element.id !== "" && !first.ids.some(([, id]) => id === element.id)) first.ids = [[0, element.id], ...first.ids];
    if (/^avoid/.test(style["breakAfter"] ?? "")) last.keepsNext = true;
    const before = blocks[from - 1];
    if (/^avoid/.test(style["breakBefore"] ?? "") && before !== undefined) before.keepsNext = true;
  }
}
