import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { Checked, Diagnostic } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";
import { unsupported } from "./collect-pictures.ts";
import { paintCover } from "./cover/paint-cover.ts";
import { type ReadPicture, readPicture } from "./read-picture.ts";

/** The book's cover: the article's own picture, or else the theme's with the title in it. */
export async function chooseCover(document: Document, context: EmitContext): Promise<Checked<BookFile>> {
  const { value: own, diagnostics } = readOwnCover(document);
  if (own !== undefined) return { value: coverFile(own), diagnostics };
  const { metadata, article, locales } = document;
  const authors = metadata.contributors.filter(({ role, name }) => role === "aut" && name !== metadata.publisher).map(({ name }) => name);
  const painted = await paintCover(
    {
      title: metadata.title.text.trim() || article,
      subtitle: metadata.subtitle?.text ?? "",
      authors: new Intl.ListFormat(context.conventions.intl, { type: "conjunction" }).format(authors),
      publisher: metadata.publisher ?? "",
      language: ownLanguageName(locales[0]),
    },
    context,
  );
  const { mediaType } = painted.value;
  return {
    value: coverFile({ ...painted.value, ending: mediaType === "image/png" ? "png" : "svg" }),
    diagnostics: [...diagnostics, ...painted.diagnostics],
  };
}

function readOwnCover({ article, metadata: { cover }, images }: Document): Checked<ReadPicture | undefined> {
  if (cover === undefined) return { value: undefined, diagnostics: [] };
  const image = images.get(imagePath(cover) ?? cover);
  if (image === undefined) return { value: undefined, diagnostics: [coverIsMissing(cover, `source/${article}`)] };
  const picture = readPicture(image.bytes);
  const diagnostics: Diagnostic[] = picture === undefined ? [unsupported(image)] : [];
  return { value: picture, diagnostics };
}

function coverIsMissing(cover: string, folder: string): Diagnostic {
  return {
    ruleId: "image-exists",
    severity: "error",
    place: { file: `${folder}/${cover}` },
    reason: `Unexpected cover \`${cover}\`, expected a file in the article's folder. The e-book has the theme's cover instead.`,
    note: "Put the picture into the article's folder and name it in `cover` by its path from there.",
  };
}

function coverFile({ mediaType, ending, bytes }: ReadPicture): BookFile {
  // No picture of the article can have this name: theirs are in a folder.
  return { path: `cover.${ending}`, id: "cover-image", mediaType, bytes, properties: ["cover-image"] };
}
