import type { PrintedLink } from "../read-links.ts";
import type { Page } from "../read-pages.ts";
import { type LinkMark, marksOf, newTag, type Tag } from "./tag.ts";

/** Gives the links that Chromium left out of the structure an element at the end of the document: none may be without (ISO 14289-1, 7.18.5). */
export function tagLinks(document: Tag, links: readonly PrintedLink[], pages: readonly Page[]): Tag {
  const tagged = new Set(marksOf(document).flatMap((mark) => (mark.kind === "link" ? [mark.annotation] : [])));
  const missing = links.flatMap(({ reference, page }): LinkMark[] => {
    const object = pages[page - 1];
    return tagged.has(reference.number) || object === undefined
      ? []
      : [{ kind: "link", annotation: reference.number, page: object.reference.number }];
  });
  return { ...document, children: [...document.children, ...missing.map((mark) => newTag("P", [newTag("Link", [mark])]))] };
}
