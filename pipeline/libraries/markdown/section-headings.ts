import type { Heading, Root } from "mdast";

/** The headings that make the sections of an article; those inside quotations and lists do not. */
export function sectionHeadings(tree: Root): readonly Heading[] {
  return tree.children.filter((child): child is Heading => child.type === "heading");
}
