import type { Image, ImageReference } from "mdast";
import type { ParsedArticle } from "../../model/article.ts";
import type { Place } from "../../model/diagnostic.ts";
import { destinationPlace } from "./destination-place.ts";
import { imagePath } from "./image-path.ts";
import { definitionsOf } from "./link-addresses.ts";
import { nodesOf } from "./nodes-of.ts";

/** A picture that an article shows. */
export interface Picture {
  /** As it is written. */
  readonly url: string;
  /** Within the article's folder; absent for an address that cannot lead there. */
  readonly path: string | undefined;
  /** Where the picture is named. */
  readonly place: Place;
  /** The image in the text; absent for the cover, which the front matter names. */
  readonly node?: Image | ImageReference;
}

/** The pictures of an article in the order of its text, its cover first. */
export function picturesOf({ tree, file, metadata }: Pick<ParsedArticle, "tree" | "file" | "metadata">): readonly Picture[] {
  const { cover } = metadata;
  const definitions = definitionsOf(tree);
  const named = (url: string, place: Place, node?: Image | ImageReference): Picture => ({
    url,
    path: imagePath(url),
    place,
    ...(node === undefined ? {} : { node }),
  });
  return [
    ...(cover === undefined ? [] : [named(cover, metadata.places["cover"] ?? { file: file.path })]),
    ...nodesOf(tree, "image", "imageReference").flatMap((node) => {
      const written = node.type === "image" ? node : definitions.get(node.identifier);
      return written === undefined ? [] : [named(written.url, destinationPlace(written, file), node)];
    }),
  ];
}
