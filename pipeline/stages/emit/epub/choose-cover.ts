import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { Checked } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";
import { paintCover } from "./cover/paint-cover.ts";
import { type ReadPicture, readPicture } from "./read-picture.ts";

/**
 * The book's cover: the article's own picture, or else the theme's with the title in it. That the own one is missing, or is
 * none that a book can hold, is found by checking (`image-exists`, `image-format-is-supported`).
 */
export async function chooseCover(document: Document, context: EmitContext): Promise<Checked<BookFile>> {
  const own = readOwnCover(document);
  if (own !== undefined) return { value: coverFile(own), diagnostics: [] };
  const { metadata, article, locales } = document;
  const authors = metadata.contributors.filter(({ role, name }) => role === "aut" && name !== metadata.publisher).map(({ name }) => name);
  const painted = await paintCover(
    {
      title: metadata.title.text.trim() || article,
      subtitle: metadata.subtitle?.text ?? "",
      authors: new Intl.ListFormat(context.conventions.intl, { type: "conjunction" }).format(authors),
      publisher: metadata.publisher ?? "",
      language: locales.map(ownLanguageName).join(" · "),
    },
    context,
  );
  const { mediaType } = painted.value;
  return {
    value: coverFile({ ...painted.value, ending: mediaType === "image/png" ? "png" : "svg" }),
    diagnostics: painted.diagnostics,
  };
}

function readOwnCover({ metadata: { cover }, images }: Document): ReadPicture | undefined {
  const image = cover === undefined ? undefined : images.get(imagePath(cover) ?? cover);
  return image && readPicture(image.bytes);
}

function coverFile({ mediaType, ending, bytes }: ReadPicture): BookFile {
  // No picture of the article can have this name: theirs are in a folder.
  return { path: `cover.${ending}`, id: "cover-image", mediaType, bytes, properties: ["cover-image"] };
}
