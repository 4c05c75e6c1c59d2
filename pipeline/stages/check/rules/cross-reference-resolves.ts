import { visit } from "unist-util-visit";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every cross-reference names a figure, a table, a section, a note or a span of the article. */
export const crossReferenceResolves: ArticleRule = {
  id: "cross-reference-resolves",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file, numbering } = article;
    const findings: Finding[] = [];
    visit(tree, "crossReference", ({ target, position }) => {
      if (position === undefined || numbering.targets.has(target)) return;
      const meant = nearMiss(target, numbering.targets.keys());
      findings.push({
        place: { file: file.path, position },
        reason: `Unexpected cross-reference to \`#${target}\`, expected the id of something in the article.`,
        ...(meant === undefined ? {} : { expected: [`#${meant}`] }),
        note: meant === undefined ? `Give its target the id \`{#${target}}\`, or correct the link.` : `Did you mean \`#${meant}\`?`,
      });
    });
    return findings;
  },
};
