import type { ElementContent } from "hast";
import { mediaTypeOf } from "../../../libraries/document/media-type.ts";
import type { BinaryFile } from "../../../model/file.ts";

/** Pictures as `data:` URLs, so that the page needs no other file. */
export function embedImages(children: readonly ElementContent[], images: ReadonlyMap<string, BinaryFile>): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    const image = child.tagName === "img" ? images.get(String(child.properties["src"])) : undefined;
    if (image === undefined) return { ...child, children: embedImages(child.children, images) };
    const src = `data:${mediaTypeOf(image.path)};base64,${Buffer.from(image.bytes).toString("base64")}`;
    return { ...child, properties: { ...child.properties, src } };
  });
}
