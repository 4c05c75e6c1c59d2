import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No footnote is empty. */
export const footnoteHasContent: ArticleRule = {
  id: "footnote-has-content",
  scope: "article",
  severity: "error",
  supersedes: ["footnote-is-used"],
  check({ article }) {
    const { tree, file } = article;
    return nodesOf(tree, "footnoteDefinition").flatMap((node): Finding[] => {
      if (node.position === undefined || hasVisibleContent(node)) return [];
      const name = node.label ?? node.identifier;
      return [
        {
          place: { file: file.path, position: node.position },
          reason: `Unexpected empty footnote \`${name}\`, expected words.`,
          note: "Write the note, or remove it and its calls.",
          subject: `footnote ${name}`,
        },
      ];
    });
  },
};
