import { imageSize } from "image-size";
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
  const type = typeOf(bytes);
  if (type === "svg") {
    const clean = cleanSvg(new TextDecoder().decode(bytes));
    return clean && { mediaType: "image/svg+xml", ending: "svg", bytes: clean };
  }
  const mediaType = mediaTypes[type ?? ""];
  return type === undefined || mediaType === undefined ? undefined : { mediaType, ending: type, bytes };
}

function typeOf(bytes: Uint8Array): string | undefined {
  try {
    return imageSize(bytes).type;
  } catch {
    // Some SVG pictures have no size of their own, which is no fault.
    return /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? "svg" : undefined;
  }
}
