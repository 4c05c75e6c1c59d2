import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { type Picture, picturesOf } from "../../../libraries/markdown/pictures-of.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every image, and the cover, is a file in the article's folder. */
export const imageExists: ArticleRule = {
  id: "image-exists",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { images } = article;
    return picturesOf(article).flatMap((picture): Finding[] => {
      const { url, path, place } = picture;
      if (path !== undefined && images.has(path)) return [];
      const meant = nearMiss(path ?? url, images.keys());
      return [
        {
          place,
          reason: reasonFor(picture),
          ...(meant === undefined ? {} : { expected: [meant] }),
          note: meant === undefined ? noteFor(picture) : `Did you mean \`${meant}\`?`,
        },
      ];
    });
  },
};

function reasonFor({ url, node }: Picture): string {
  if (node === undefined)
    return `Unexpected cover \`${url}\`, expected a file in the article's folder: the e-book has the theme's cover instead.`;
  return url === ""
    ? "Unexpected image without a file, expected one in the article's folder."
    : `Unexpected image \`${url}\`, expected a file in the article's folder.`;
}

function noteFor({ url }: Picture): string {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)
    ? "Save the picture in the article's folder and name it by its path from there: editions ask for nothing on the web."
    : "Put the image into the article's folder and name it by its path from there.";
}
