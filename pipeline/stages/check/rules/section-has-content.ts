import type { Heading, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every section has something below its heading; parts of its own are something. */
export const sectionHasContent: ArticleRule = {
  id: "section-has-content",
  scope: "article",
  severity: "warning",
  check({ article, referencesTitle }) {
    const { tree, file } = article;
    const blocks = tree.children.filter(isSeen);
    return blocks.flatMap((heading, index): Finding[] => {
      if (heading.type !== "heading" || heading.position === undefined) return [];
      const next = blocks[index + 1];
      const isEmpty = next === undefined || (next.type === "heading" && next.depth <= heading.depth);
      // Under a last heading of this name stands the list of references.
      if (!isEmpty || (next === undefined && plainText(heading).trim() === referencesTitle)) return [];
      return [
        {
          place: { file: file.path, position: heading.position },
          reason: `Unexpected empty section ${nameOf(heading)}, expected words, a table, a list or parts.`,
          note: "Write the section, or remove its heading.",
          subject: `heading ${heading.position.start.offset}`,
        },
      ];
    });
  },
};

/** Whether a block is shown where it stands. */
function isSeen(block: RootContent): boolean {
  if (block.type === "html") return hasVisibleContent(block);
  return !["yaml", "definition", "footnoteDefinition", "thematicBreak"].includes(block.type);
}

function nameOf(heading: Heading): string {
  return `\`${plainText(heading).trim()}\``;
}
