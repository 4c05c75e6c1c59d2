import { toString as plainText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { ArticleRule, Finding } from "../rule.ts";

/** No footnote is empty. */
export const footnoteHasContent: ArticleRule = {
  id: "footnote-has-content",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file } = article;
    const findings: Finding[] = [];
    visit(tree, "footnoteDefinition", (node) => {
      if (node.position === undefined || node.children.some((child) => child.type !== "paragraph" || plainText(child).trim() !== ""))
        return;
      findings.push({
        place: { file: file.path, position: node.position },
        reason: `Unexpected empty footnote \`${node.label ?? node.identifier}\`, expected words.`,
        note: "Write the note, or remove it and its calls.",
      });
    });
    return findings;
  },
};
