import { pictureTypeOf, shownPictureTypes } from "../../../libraries/images/picture-type.ts";
import { picturesOf } from "../../../libraries/markdown/pictures-of.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every picture is in a format that all editions can show, whatever the name of its file says. */
export const imageFormatIsSupported: ArticleRule = {
  id: "image-format-is-supported",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { images } = article;
    const isShown = new Map<string, boolean>();
    return picturesOf(article).flatMap(({ path = "", place, node }): Finding[] => {
      const image = images.get(path);
      if (image === undefined) return [];
      const known = isShown.get(path) ?? shownPictureTypes.includes(pictureTypeOf(image.bytes) ?? "");
      isShown.set(path, known);
      if (known) return [];
      return [
        {
          place,
          reason: `Unexpected format of \`${path}\`, expected PNG, JPEG, GIF, WebP or SVG: the e-book has ${node === undefined ? "the theme's cover" : "its alternative text"} instead.`,
          expected: ["PNG", "JPEG", "GIF", "WebP", "SVG"],
          note: "Convert the picture to PNG or JPEG.",
        },
      ];
    });
  },
};
