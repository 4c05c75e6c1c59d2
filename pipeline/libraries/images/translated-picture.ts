import type { Edition } from "../../model/edition.ts";
import type { BinaryFile } from "../../model/file.ts";
import { imagePath } from "../markdown/image-path.ts";

/** The picture of an edition where its bytes are not the first one's: its words are translated. */
export function translatedPicture(url: string, edition: Edition, first: Edition): BinaryFile | undefined {
  const path = imagePath(url) ?? url;
  const own = edition.images.get(path);
  const others = first.images.get(path);
  if (own === undefined || others === undefined || own === others) return undefined;
  return Buffer.compare(own.bytes, others.bytes) === 0 ? undefined : own;
}
