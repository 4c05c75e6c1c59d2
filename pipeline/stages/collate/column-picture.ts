import { imagePath } from "../../libraries/markdown/image-path.ts";
import type { CitedEdition } from "../../model/edition.ts";
import type { BinaryFile } from "../../model/file.ts";

/** The picture of an edition where its bytes are not the first one's: its words are translated. */
export function columnPicture(url: string, edition: CitedEdition, first: CitedEdition): BinaryFile | undefined {
  const path = imagePath(url) ?? url;
  const own = edition.images.get(path);
  const others = first.images.get(path);
  if (own === undefined || others === undefined || own === others) return undefined;
  return Buffer.compare(own.bytes, others.bytes) === 0 ? undefined : own;
}
