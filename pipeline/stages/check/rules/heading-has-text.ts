import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { ArticleRule } from "../rule.ts";

/** Every heading has words. */
export const headingHasText: ArticleRule = {
  id: "heading-has-text",
  scope: "article",
  severity: "error",
  supersedes: ["section-has-content"],
  check({ article }) {
    const { tree, file } = article;
    return nodesOf(tree, "heading")
      .filter((heading) => !hasVisibleContent(heading))
      .map(({ position }) => ({
        place: { file: file.path, ...(position === undefined ? {} : { position }) },
        reason: "Unexpected empty heading, expected words.",
        note: "Write what the section is about, or remove the heading.",
        subject: `heading ${position?.start.offset}`,
      }));
  },
};
