// The part of the DOM that is used in the page; the program itself knows none.
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
  textContent: string | null;
}

export interface PageText extends PageNode {
  data: string;
  readonly length: number;
  splitText(offset: number): PageText;
}

export interface PageRect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setEnd(node: PageNode, offset: number): void;
  setStartBefore(node: PageNode): void;
  setEndAfter(node: PageNode): void;
  selectNodeContents(node: PageNode): void;
  getClientRects(): ArrayLike<PageRect>;
  getBoundingClientRect(): PageRect;
}

export interface PageStyle {
  readonly [name: string]: string;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly localName: string;
  readonly scrollWidth: number;
  id: string;
  className: string | object;
  hidden: boolean;
  readonly dataset: Record<string, string | undefined>;
  readonly style: Record<string, string>;
  readonly classList: { add(name: string): void; remove(name: string): void; contains(name: string): boolean };
  readonly parentElement: PageElement | null;
  readonly firstElementChild: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly childNodes: ArrayLike<PageNode>;
  readonly children: ArrayLike<PageElement>;
  getBoundingClientRect(): PageRect;
  getClientRects(): ArrayLike<PageRect>;
  /** Of what is in a drawing: how it comes to lie on the page. */
  getScreenCTM?(): { readonly a: number; readonly b: number; readonly c: number; readonly d: number } | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  closest(selector: string): PageElement | null;
  contains(node: PageNode): boolean;
  matches(selector: string): boolean;
  append(...nodes: (PageNode | string)[]): void;
  before(...nodes: (PageNode | string)[]): void;
  after(...nodes: (PageNode | string)[]): void;
  insertBefore(node: PageNode, before: PageNode | null): void;
  remove(): void;
  normalize(): void;
}

export interface PageWalker {
  nextNode(): PageText | null;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  createElementNS(namespace: string, name: string): PageElement;
  createRange(): PageRange;
  createTreeWalker(root: PageNode, show: number): PageWalker;
  getElementById(id: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** The element of a measured block, or a run of its children. */
export interface MeasuredBlock {
  readonly element: PageElement;
  /** The row of a parallel edition whose longest cell this is. */
  readonly row?: PageElement;
  readonly first: PageNode | null;
  readonly last: PageNode | null;
}

/** Where the lines of a text stand; `tops` are those of the lines after the first. */
export interface TextLines {
  readonly top: number;
  readonly bottom: number;
  readonly tops: readonly number[];
}

export interface LineReader {
  /** The text as a range, which the next call of any kind moves. */
  select(place: MeasuredBlock): PageRange;
  read(place: MeasuredBlock): TextLines;
  /** The lines that end in a soft hyphen, by the tops of those after the first. */
  dividedLines(place: MeasuredBlock, tops: readonly number[]): number[];
  /** The first letter that is no space and whose middle is below a height. */
  findText(place: MeasuredBlock, height: number): { node: PageText; offset: number } | null;
}

/** The soft hyphens of a text node, by their offsets, and its text with those alone at which a line ends. */
export interface SoftHyphens {
  readonly data: string;
  readonly kept: readonly number[];
  readonly dropped: readonly number[];
}

/** What the page remembers from one step to the next, in its `window`. */
export interface PageMemory {
  blocks: MeasuredBlock[];
  /** The first letters of lines between which pages are to break. */
  marks: PageRange[];
  lineReader: LineReader;
  /** The text nodes whose soft hyphens are still to be taken out. */
  softHyphens: Map<PageText, SoftHyphens>;
}
