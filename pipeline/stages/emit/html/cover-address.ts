import { pictureTypeOf } from "../../../libraries/images/picture-type.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";

/**
 * Where the cover is on the web that an e-book brings with it: `<article>-cover.jpg` where the article has a photograph of its
 * own, else `.png`. Nothing without an e-book or an address, and for a drawing, which networks do not show.
 */
export function coverAddress(
  { article, edition, metadata: { cover }, images }: Document,
  { publication: { baseUrl }, formats }: Pick<EmitContext, "publication" | "formats">,
): string | undefined {
  if (baseUrl === undefined || !formats.includes("epub")) return undefined;
  const own = cover === undefined ? undefined : images.get(imagePath(cover) ?? cover);
  const type = own && pictureTypeOf(own.bytes);
  if (type === "svg") return undefined;
  return new URL(`${edition}/${article}-cover.${type === "jpg" ? "jpg" : "png"}`, baseUrl).href;
}
