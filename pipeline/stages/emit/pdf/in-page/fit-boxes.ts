import type { PageDocument, PageElement, PageStyle } from "./page-dom.ts";

declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): PageStyle;

/** The field of text, in CSS pixels, and the share of their size to which letters may be made smaller. */
export interface BoxRequest {
  readonly width: number;
  readonly height: number;
  readonly smallest: number;
}

/** Runs in the page: makes what is wider than the text, or higher than a page, small enough; the browser would shrink everything. */
export function fitBoxes({ width, height, smallest }: BoxRequest): void {
  for (const figure of Array.from(document.querySelectorAll("figure"))) {
    if (figure.classList.contains("is-parted")) continue;
    const picture = figure.querySelector("img, svg");
    const surplus = figure.getBoundingClientRect().height - height;
    if (picture === null || surplus <= 0) continue;
    const room = Math.max(height / 4, picture.getBoundingClientRect().height - surplus - 2);
    picture.style["maxHeight"] = `${room}px`;
  }
  const wide = Array.from(document.querySelectorAll("table, math, pre, .formula"), (element) => ({ element, wanted: widthOf(element) }));
  for (const { element, wanted } of wide) {
    const room = Math.min(width, element.parentElement?.getBoundingClientRect().width ?? width);
    if (wanted <= room + 0.5) continue;
    element.classList.add("is-narrow");
    if (widthOf(element) > room + 0.5) element.classList.add("is-divided");
    const left = widthOf(element);
    const size = Number.parseFloat(getComputedStyle(element)["fontSize"] ?? "");
    element.style["fontSize"] = `${Math.floor(size * Math.min(1, Math.max(smallest, room / left)) * 100) / 100}px`;
    if (widthOf(element) > room + 0.5) element.classList.add("breaks-anywhere");
  }

  function widthOf(element: PageElement): number {
    return Math.max(element.getBoundingClientRect().width, element.scrollWidth);
  }
}
