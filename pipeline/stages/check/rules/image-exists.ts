import { visit } from "unist-util-visit";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every image is a file in the article's folder. */
export const imageExists: ArticleRule = {
  id: "image-exists",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file, images } = article;
    const findings: Finding[] = [];
    visit(tree, "image", ({ url, position }) => {
      const path = imagePath(url);
      if (position === undefined || (path !== undefined && images.has(path))) return;
      const meant = nearMiss(path ?? url, images.keys());
      findings.push({
        place: { file: file.path, position },
        reason: `Unexpected image \`${url}\`, expected a file in the article's folder.`,
        ...(meant === undefined ? {} : { expected: [meant] }),
        note:
          meant === undefined
            ? "Put the image into the article's folder and name it by its path from there."
            : `Did you mean \`${meant}\`?`,
      });
    });
    return findings;
  },
};
