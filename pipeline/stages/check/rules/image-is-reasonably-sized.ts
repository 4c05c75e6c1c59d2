import { imageSize } from "image-size";
import { picturesOf } from "../../../libraries/markdown/pictures-of.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** In bytes: web pages hold their pictures, and a reader on a telephone loads them all. */
const largestFile = 2_000_000;
/** In pixels: Apple Books shows no picture that has more, and no print needs them. */
const mostPixels = 5_600_000;

/** No picture is larger than readers and their devices can bear. */
export const imageIsReasonablySized: ArticleRule = {
  id: "image-is-reasonably-sized",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const told = new Set<string>();
    return picturesOf(article).flatMap(({ path = "", place }): Finding[] => {
      const image = article.images.get(path);
      const what = image === undefined || told.has(path) ? undefined : whatIsLarge(image.bytes);
      if (what === undefined) return [];
      told.add(path);
      return [{ place, reason: `Unexpected size of \`${path}\`, ${what}.`, note: "Scale the picture down, or compress it more." }];
    });
  },
};

function whatIsLarge(bytes: Uint8Array): string | undefined {
  if (bytes.length > largestFile) return `${megabytes(bytes.length)} MB, expected no more than ${megabytes(largestFile)} MB`;
  const size = sizeOf(bytes);
  if (size === undefined || size.width * size.height <= mostPixels) return undefined;
  return `${size.width} × ${size.height} pixels, expected no more than 5.6 million of them`;
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    // A drawing has no pixels.
    return type === "svg" ? undefined : { width, height };
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
