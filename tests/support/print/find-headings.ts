import type { OutlineEntry } from "../../../pipeline/model/document.ts";
import { lettersOf } from "./letters.ts";
import type { PrintedPaper } from "./print-paper.ts";
import { linesBetween } from "./read-paper.ts";

/** Where a heading's own words stand; `isFirst` says that nothing of the text stands above it on its page. */
export interface FoundHeading {
  readonly entry: OutlineEntry;
  readonly page: number;
  readonly isFirst: boolean;
}

/** Finds headings by their words, each after the one before: lines of a page that are the heading and nothing else. */
export function findHeadings({ paper, geometry }: PrintedPaper, entries: readonly OutlineEntry[], from: number): FoundHeading[] {
  const pages = paper.pages.map((page) => linesBetween(page, geometry.top - 4, geometry.height - geometry.bottom + 4).map(lettersOf));
  let page = from;
  let line = 0;
  return flatten(entries).map((entry) => {
    const wanted = lettersOf(entry.title);
    for (; page <= pages.length; page += 1, line = 0) {
      const lines = pages[page - 1] ?? [];
      for (; line < lines.length; line += 1) {
        const length = [1, 2, 3, 4].find((count) => lines.slice(line, line + count).join("") === wanted);
        if (length === undefined) continue;
        const found = { entry, page, isFirst: line === 0 };
        line += length;
        return found;
      }
    }
    throw new Error(`no heading \`${entry.title}\` from page ${from} on`);
  });
}

/** Entries and those below them, in the order of the text. */
function flatten(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)]);
}
