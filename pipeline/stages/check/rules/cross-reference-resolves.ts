import { meantAnchor } from "../../../libraries/markdown/meant-anchor.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { CrossReference } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every cross-reference names something of the article. */
export const crossReferenceResolves: ArticleRule = {
  id: "cross-reference-resolves",
  scope: "article",
  severity: "error",
  supersedes: ["figure-is-referenced"],
  check({ article }) {
    const { tree, file, numbering } = article;
    return nodesOf(tree, "crossReference").flatMap((node): Finding[] => {
      const { target } = node;
      if (numbering.targets.has(target)) return [];
      const place = { file: file.path, ...(node.position === undefined ? {} : { position: node.position }) };
      const reason = `Unexpected cross-reference to \`#${target}\`, expected the id of something in the article.`;
      const meant = meantAnchor(target, numbering.targets.keys());
      if (meant === undefined) return [{ place, reason, note: `Give its target the id \`{#${target}}\`, or correct the link.` }];
      const expected = `#${meant.id}`;
      return [
        {
          place,
          reason,
          expected: [expected],
          note: `Did you mean \`${expected}\`?`,
          subject: `anchor ${meant.id}`,
          ...(meant.isSure ? fixOf(node, expected, file) : {}),
        },
      ];
    });
  },
};

function fixOf({ target, position }: CrossReference, text: string, file: SourceFile): Pick<Finding, "fix"> {
  const written = `#${target}`;
  const index = file.text.slice(position?.start.offset, position?.end.offset).indexOf(written);
  const start = (position?.start.offset ?? 0) + index;
  // What is written with escapes is left to its author.
  if (index < 0) return {};
  return { fix: { title: `Write \`${text}\``, edits: [{ file: file.path, start, end: start + written.length, text }] } };
}
