/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "puppeteer";

/** Where the cells of a row stand. */
export interface MeasuredRow {
  readonly kind: "row" | "table cell";
  readonly cells: readonly {
    readonly lang: string;
    readonly text: string;
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** The rows of a page's text and notes that have a cell for each language, with the boxes of these. */
export function measureRows(page: Page): Promise<MeasuredRow[]> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll(":is(.body, .notes) :is(.row:not(.pictures), td, th)")];
    return rows.flatMap((row): MeasuredRow[] => {
      const cells = [...row.children].filter((child) => child.classList.contains("cell") && getComputedStyle(child).display !== "none");
      if (cells.length === 0) return [];
      return [
        {
          kind: row.tagName === "TD" || row.tagName === "TH" ? "table cell" : "row",
          cells: cells.map((cell) => {
            const { top, left, width, height } = cell.getBoundingClientRect();
            return { lang: cell.getAttribute("lang") ?? "", text: cell.textContent ?? "", top, left, width, height };
          }),
        },
      ];
    });
  });
}
