import type { ElementContent } from "hast";
import type { Document } from "../../../model/document.ts";
import type { BookFile } from "./book-file.ts";
import { readPicture } from "./read-picture.ts";

/**
 * The pictures that the document shows, by the paths that its text has for them, under names that a book can have. Those that
 * no book can hold are not among them: checking finds them where the text names them (`image-format-is-supported`).
 */
export function collectPictures({ body, notes, references, images }: Document): ReadonlyMap<string, BookFile> {
  const shown = new Set(
    [body.children as ElementContent[], ...notes.map(({ content }) => content), ...references.map(({ content }) => content)].flatMap(
      imagePaths,
    ),
  );
  const pictures = new Map<string, BookFile>();
  const names = new Set<string>();
  for (const path of shown) {
    const image = images.get(path);
    const picture = image && readPicture(image.bytes);
    if (picture === undefined) continue;
    const name = uniqueName(path, picture.ending, names);
    pictures.set(path, { path: `images/${name}`, id: `image-${pictures.size + 1}`, mediaType: picture.mediaType, bytes: picture.bytes });
  }
  return pictures;
}

function imagePaths(content: readonly ElementContent[]): string[] {
  return content.flatMap((node) => {
    if (node.type !== "element") return [];
    const { src } = node.properties;
    return node.tagName === "img" && typeof src === "string" ? [src] : imagePaths(node.children);
  });
}

/** A name in lower-case ASCII with the ending of what the file really is; no two differ in case alone. */
function uniqueName(path: string, ending: string, taken: Set<string>): string {
  const own = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .toLowerCase();
  const stem =
    own
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "picture";
  let name = `${stem}.${ending}`;
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${ending}`;
  taken.add(name);
  return name;
}
