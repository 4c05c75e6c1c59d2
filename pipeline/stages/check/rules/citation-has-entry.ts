import { visit } from "unist-util-visit";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every cited key is a key of the bibliography. */
export const citationHasEntry: ArticleRule = {
  id: "citation-has-entry",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, bibliography, file } = article;
    const findings: Finding[] = [];
    visit(tree, "citation", ({ items }) => {
      for (const { key, position } of items) {
        if (bibliography.byKey.has(key)) continue;
        const meant = nearMiss(key, bibliography.byKey.keys());
        findings.push({
          place: { file: file.path, position },
          reason: `Unexpected citation \`${key}\`, expected a key of the bibliography.`,
          ...(meant === undefined ? {} : { expected: [meant] }),
          note: meant === undefined ? `Add an entry \`${key}\` to the bibliography, or correct the key.` : `Did you mean \`${meant}\`?`,
        });
      }
    });
    return findings;
  },
};
