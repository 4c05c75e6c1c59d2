import { pictureSizeOf } from "../../../libraries/images/picture-size.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { ArticleRule } from "../rule.ts";

/** In pixels, of the shorter side: what Apple, Kobo and others ask for. */
const leastSide = 1400;

/** A cover of the article's own has as many pixels as stores ask for. */
export const coverIsLargeEnough: ArticleRule = {
  id: "cover-is-large-enough",
  scope: "article",
  severity: "warning",
  check({ article: { metadata, images, file } }) {
    const { cover, places } = metadata;
    const image = cover === undefined ? undefined : images.get(imagePath(cover) ?? cover);
    const size = image && pictureSizeOf(image.bytes);
    if (size === undefined || Math.min(size.width, size.height) >= leastSide) return [];
    return [
      {
        place: places["cover"] ?? { file: file.path },
        reason: `Unexpected size of the cover \`${cover}\`, ${size.width} × ${size.height} pixels, expected no less than ${leastSide} on the shorter side.`,
        note: "Give the article a larger picture, or leave `cover` out: the theme draws one.",
      },
    ];
  },
};
