import { sectionHeadings } from "../../../libraries/markdown/section-headings.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No heading skips a level: below a section come its own parts, not parts of parts. */
export const headingLevelIncrements: ArticleRule = {
  id: "heading-level-increments",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file } = article;
    const headings = sectionHeadings(tree);
    const highest = Math.min(...headings.map(({ depth }) => depth));
    return headings.flatMap(({ depth, position }, index): Finding[] => {
      const before = headings[index - 1];
      const deepest = before === undefined ? highest : before.depth + 1;
      if (depth <= deepest || position === undefined) return [];
      const above = before === undefined ? "as the first one" : `below one of level ${before.depth}`;
      return [
        {
          place: { file: file.path, position },
          reason: `Unexpected heading of level ${depth} ${above}, expected level ${deepest}.`,
          expected: ["#".repeat(deepest)],
          note: `Begin it with \`${"#".repeat(deepest)}\`, or add the heading between them.`,
          ...(before?.position === undefined
            ? {}
            : { related: [{ place: { file: file.path, position: before.position }, message: "The heading before it is here." }] }),
        },
      ];
    });
  },
};
