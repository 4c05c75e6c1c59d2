import { imageSize } from "image-size";

/** The size of a picture in pixels, so that a page keeps its place while it loads; nothing when its bytes do not tell. */
export function readImageSize(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return {};
  }
}
