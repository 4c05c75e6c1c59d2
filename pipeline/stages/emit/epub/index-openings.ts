import { bookAnchor } from "./book-anchor.ts";
import type { Page } from "./page.ts";

/**
 * The anchor with which each page opens. A link to one leads to the page: Kobo would show what has an anchor in a pop-up, and a whole
 * section is to be read where it stands.
 */
export function indexOpenings(pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ path, content }): [string, string][] => {
      const first = content.find((node) => node.type === "element");
      const id = first?.type === "element" && first.tagName === "section" ? first.properties["id"] : undefined;
      return typeof id === "string" ? [[path, bookAnchor(id)]] : [];
    }),
  );
}
