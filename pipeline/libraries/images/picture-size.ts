import { imageSize } from "image-size";

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a picture has; nothing for a drawing, and for what is no picture. */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    return type === "svg" ? undefined : { width, height };
  } catch {
    return undefined;
  }
}
