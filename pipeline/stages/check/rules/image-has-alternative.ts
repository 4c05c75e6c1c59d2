import { picturesOf } from "../../../libraries/markdown/pictures-of.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every image has words for those who do not see it. */
export const imageHasAlternative: ArticleRule = {
  id: "image-has-alternative",
  scope: "article",
  severity: "error",
  check({ article }) {
    return picturesOf(article).flatMap(({ node, url }): Finding[] => {
      if (node?.position === undefined || node.alt?.trim()) return [];
      return [
        {
          place: { file: article.file.path, position: node.position },
          reason: `Unexpected image \`${url}\` without an alternative text, expected words that tell what it shows.`,
          note: "Write between `![` and `]` what a reader who does not see the image must know.",
        },
      ];
    });
  },
};
