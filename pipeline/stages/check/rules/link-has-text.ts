import type { Link, LinkReference } from "mdast";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every link has words, or a picture; only a cross-reference is filled by the publication. */
export const linkHasText: ArticleRule = {
  id: "link-has-text",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file, numbering } = article;
    const describe = (node: Link | LinkReference): Finding[] => {
      if (node.position === undefined || hasVisibleContent(node)) return [];
      const isTarget = node.type === "link" && numbering.targets.has(node.url);
      return [
        {
          place: { file: file.path, position: node.position },
          reason: `Unexpected link without words, expected words that say where it leads.`,
          ...(isTarget ? { expected: [`[](#${node.url})`] } : {}),
          note: isTarget ? `Write \`[](#${node.url})\` for a cross-reference.` : "Write words between the brackets, or remove the link.",
          subject: `link ${node.position.start.offset}`,
        },
      ];
    };
    return nodesOf(tree, "link", "linkReference").flatMap(describe);
  },
};
