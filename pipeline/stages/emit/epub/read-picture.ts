import { pictureTypeOf } from "../../../libraries/images/picture-type.ts";
import { cleanSvg } from "./clean-svg.ts";

/** A picture in a format that every reading system shows (EPUB 3.3 §3.2). */
export interface ReadPicture {
  readonly mediaType: string;
  /** What its name should end in. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<string, string>> = { png: "image/png", jpg: "image/jpeg", gif: "image/gif", webp: "image/webp" };

/** Tells what a picture is by its content, whatever its name says; nothing when a book cannot hold it. */
export function readPicture(bytes: Uint8Array): ReadPicture | undefined {
  const type = pictureTypeOf(bytes);
  if (type === "svg") {
    const clean = cleanSvg(new TextDecoder().decode(bytes));
    return clean && { mediaType: "image/svg+xml", ending: "svg", bytes: clean };
  }
  const mediaType = mediaTypes[type ?? ""];
  return type === undefined || mediaType === undefined ? undefined : { mediaType, ending: type, bytes };
}
