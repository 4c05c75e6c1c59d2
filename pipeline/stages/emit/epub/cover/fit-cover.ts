import { toXast } from "hast-util-to-xast";
import { s } from "hastscript";
import { toXml } from "xast-util-to-xml";
import { type PictureSize, pictureSizeOf } from "../../../../libraries/images/picture-size.ts";
import type { EmitContext } from "../../format.ts";
import type { ReadPicture } from "../read-picture.ts";
import type { CoverPair } from "./cover-pair.ts";
import { shrunkSize } from "./cover-size.ts";

/**
 * An article's own cover as books and stores want it: in the book with fewer than 4 million pixels, beside it as PNG or JPEG.
 * A drawing stays a drawing, since its fonts are not ours.
 */
export async function fitCover(own: ReadPicture, rasterize: EmitContext["rasterize"]): Promise<CoverPair> {
  const size = pictureSizeOf(own.bytes);
  if (size === undefined) return { inside: own, beside: own };
  const isTaken = own.ending === "png" || own.ending === "jpg";
  const redraw = async (wanted: PictureSize): Promise<ReadPicture> => ({
    mediaType: "image/png",
    ending: "png",
    bytes: await rasterize(framed(own, wanted), []),
  });
  const shrunk = shrunkSize(size);
  return {
    inside: shrunk.width === size.width ? own : await redraw(shrunk),
    beside: isTaken ? own : await redraw(size),
  };
}

/** A drawing that shows a picture in a size. */
function framed({ mediaType, bytes }: ReadPicture, { width, height }: PictureSize): string {
  const href = `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;
  const image = s("image", { href, width, height, preserveAspectRatio: "none" });
  return toXml(toXast(s("svg", { xmlns: "http://www.w3.org/2000/svg", width, height }, image)), { closeEmptyElements: true });
}
