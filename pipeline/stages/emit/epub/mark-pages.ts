import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { PageMap } from "../../../model/page-map.ts";

/** A place in the book where a page of the print begins. */
export interface MarkedPage {
  /** Counted from 1. */
  readonly number: number;
  /** What is printed on it. */
  readonly label: string;
  readonly anchor: string;
}

/** Contents with marks where pages begin, and those pages in order. */
export interface MarkedContents {
  readonly contents: readonly ElementContent[][];
  readonly pages: readonly MarkedPage[];
}

/**
 * Marks where the pages of the print begin, as far as its anchors tell: at the block with the first anchor of each page, or at the
 * anchor itself where its block begins on an earlier page. A page without an anchor has no mark; the first page is that of the
 * title, with which the first content begins.
 */
export function markPages(contents: readonly (readonly ElementContent[])[], map: PageMap): MarkedContents {
  const marker = new PageMarker(map);
  const [title = [], ...rest] = contents;
  const opening = map.labels.length > 0 ? [marker.begin(1)] : [];
  return { contents: [[...opening, ...title], ...rest.map((nodes) => marker.mark(nodes))], pages: marker.pages };
}

/** What is never parted: a mark for any of its anchors stands before it. */
const whole = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "figure"]);
/** What a mark stands in, before its first word. */
const paragraphs = new Set(["p", "figcaption", "caption", "dt", "dd"]);
/** What a mark for its own anchor can stand in; before all others it stands. */
const containers = new Set(["section", "li", "td", "th", "dd", "div", "blockquote", ...paragraphs]);

class PageMarker {
  readonly pages: MarkedPage[] = [];
  private readonly labels: readonly string[];
  private readonly anchors: ReadonlyMap<string, number>;

  constructor({ labels, anchors }: PageMap) {
    this.labels = labels;
    this.anchors = new Map(anchors);
  }

  mark(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node) => (node.type === "element" ? this.markElement(node) : [node]));
  }

  begin(number: number): Element {
    const label = this.labels[number - 1] ?? String(number);
    const anchor = `print-page-${number}`;
    this.pages.push({ number, label, anchor });
    return h("span", { id: anchor, "epub:type": "pagebreak", role: "doc-pagebreak", ariaLabel: label });
  }

  private markElement(element: Element): ElementContent[] {
    // Notes are elsewhere in print, at the feet of the pages or all at the end; in drawings and formulas a mark would be no HTML.
    if (element.properties["role"] === "doc-footnote" || /^(svg|math)$/.test(element.tagName)) return [element];
    const [first = 0] = this.pagesIn(element);
    const begins = first > (this.pages.at(-1)?.number ?? 0);
    const isOwn = begins && this.pageOf(element) === first && !/^(tr|t?head|tbody|tfoot|col|colgroup)$/.test(element.tagName);
    const before = begins && (whole.has(element.tagName) || (isOwn && !containers.has(element.tagName))) ? [this.begin(first)] : [];
    const within = begins && before.length === 0 && (isOwn || paragraphs.has(element.tagName)) ? [this.begin(first)] : [];
    return [...before, { ...element, children: [...within, ...this.mark(element.children)] }];
  }

  private pageOf({ properties: { id } }: Element): number | undefined {
    return typeof id === "string" ? this.anchors.get(id) : undefined;
  }

  /** The pages of an element's anchors, in the order of the text. */
  private *pagesIn(element: Element): Generator<number> {
    const page = this.pageOf(element);
    if (page !== undefined) yield page;
    for (const child of element.children) if (child.type === "element") yield* this.pagesIn(child);
  }
}
