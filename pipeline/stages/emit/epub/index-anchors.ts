import type { ElementContent } from "hast";
import { bookAnchor } from "./book-anchor.ts";
import type { Page } from "./page.ts";

/** The page that holds each anchor; when several do, the first. */
export function indexAnchors(pages: readonly Page[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const visit = (path: string, content: readonly ElementContent[]): void => {
    for (const node of content) {
      if (node.type !== "element") continue;
      const { id } = node.properties;
      const anchor = typeof id === "string" ? bookAnchor(id) : "";
      if (anchor !== "" && !anchors.has(anchor)) anchors.set(anchor, path);
      visit(path, node.children);
    }
  };
  for (const { path, content } of pages) visit(path, content);
  return anchors;
}
