import type { PageDocument, PageElement } from "./page-dom.ts";

declare const document: PageDocument;

/** Page numbers by the ids of what stands there. */
export type PageNumbers = readonly (readonly [id: string, page: number])[];

/**
 * Runs in the page: writes the numbers into the contents and into the links that lead back to the text. Of several calls on one
 * page the first is shown; a call on the page of its own note is shown without its number.
 */
export function fillPageNumbers(numbers: PageNumbers): void {
  const pages = new Map(numbers);
  for (const slot of Array.from(document.querySelectorAll("[data-page-of]")))
    slot.textContent = String(pages.get(slot.dataset["pageOf"] ?? "") ?? 0);
  for (const links of Array.from(document.querySelectorAll(".back-links"))) fillLinks(links);

  function fillLinks(links: PageElement): void {
    const own = pages.get(links.dataset["own"] ?? "");
    const shown = new Set<number>();
    const numbered: PageElement[] = [];
    for (const item of Array.from(links.querySelectorAll(".back-item"))) {
      const link = item.querySelector("a");
      const page = pages.get(link?.dataset["call"] ?? "") ?? 0;
      item.hidden = shown.has(page);
      if (link === null || item.hidden) continue;
      const isOwn = page === own;
      link.textContent = isOwn ? "↑" : String(page);
      if (!isOwn) numbered.push(item);
      set(item, ".back-separator", shown.size === 0 ? "" : ", ");
      shown.add(page);
    }
    const form = numbered.length > 1 ? "many" : "one";
    for (const item of Array.from(links.querySelectorAll(".back-item"))) {
      set(item, ".back-prefix", item === numbered[0] ? (links.dataset[`${form}Before`] ?? "") : "");
      set(item, ".back-suffix", item === numbered.at(-1) ? (links.dataset[`${form}After`] ?? "") : "");
    }
  }

  function set(item: PageElement, selector: string, text: string): void {
    const element = item.querySelector(selector);
    if (element !== null) element.textContent = text;
  }
}
