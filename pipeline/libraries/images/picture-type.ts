import { imageSize } from "image-size";

/** Tells what a picture is by its content, whatever its name says: `png`, `jpg`, `svg`, `avif` …; nothing for what is none. */
export function pictureTypeOf(bytes: Uint8Array): string | undefined {
  let type: string | undefined;
  try {
    type = imageSize(bytes).type;
  } catch {
    // Some SVG pictures have no size of their own, which is no fault.
    type = "svg";
  }
  return type !== "svg" || isSvg(new TextDecoder().decode(bytes)) ? type : undefined;
}

/** Formats that every reader of web pages, e-books and prints can show (EPUB 3.3 §3.2). */
export const shownPictureTypes: readonly string[] = ["png", "jpg", "gif", "webp", "svg"];

/** Whether an XML text begins with an `svg` element; a declaration, comments and a document type may stand before it. */
function isSvg(text: string): boolean {
  const before = /\s+|<\?[^>]*>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<!--/iy;
  let index = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    before.lastIndex = index;
    const [part] = before.exec(text) ?? [];
    if (part === undefined) return /<svg[\s/>]/iy.test(text.slice(index, index + 5));
    const end = part === "<!--" ? text.indexOf("-->", index + 4) : -3;
    if (part === "<!--" && end < 0) return false;
    index = part === "<!--" ? end + 3 : index + part.length;
  }
}
