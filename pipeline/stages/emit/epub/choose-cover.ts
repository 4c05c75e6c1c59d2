import { pictureSizeOf } from "../../../libraries/images/picture-size.ts";
import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { Artifact } from "../../../model/artifact.ts";
import type { BookCover } from "../../../model/book.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";
import type { CoverPair } from "./cover/cover-pair.ts";
import { fitCover } from "./cover/fit-cover.ts";
import { paintCover } from "./cover/paint-cover.ts";
import { type ReadPicture, readPicture } from "./read-picture.ts";

/** A cover, in the book and as a file beside it. */
export interface ChosenCover {
  readonly inside: BookFile;
  readonly beside: Artifact;
  readonly described: BookCover;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The book's cover: the article's own picture, or else the theme's with the title in it. That the own one is missing, is too
 * small, or is none that a book can hold, is found by checking.
 */
export async function chooseCover(document: Document, context: EmitContext): Promise<ChosenCover> {
  const own = readOwnCover(document);
  if (own !== undefined) return describe(await fitCover(own, context.rasterize), [], document);
  const painted = await paintCover(textsOf(document, context), context);
  return describe(painted.value, painted.diagnostics, document);
}

function textsOf({ metadata, article, locales }: Document, { conventions }: EmitContext): Readonly<Record<string, string>> {
  const authors = metadata.contributors.filter(({ role, name }) => role === "aut" && name !== metadata.publisher).map(({ name }) => name);
  return {
    title: metadata.title.text.trim() || article,
    subtitle: metadata.subtitle?.text ?? "",
    authors: new Intl.ListFormat(conventions.intl, { type: "conjunction" }).format(authors),
    publisher: metadata.publisher ?? "",
    language: locales.map(ownLanguageName).join(" · "),
  };
}

function readOwnCover({ metadata: { cover }, images }: Document): ReadPicture | undefined {
  const image = cover === undefined ? undefined : images.get(imagePath(cover) ?? cover);
  return image && readPicture(image.bytes);
}

function describe({ inside, beside }: CoverPair, diagnostics: readonly Diagnostic[], { edition, article }: Document): ChosenCover {
  const path = `${edition}/${article}-cover.${beside.ending}`;
  return {
    // No picture of the article can have this name: theirs are in a folder.
    inside: {
      path: `cover.${inside.ending}`,
      id: "cover-image",
      mediaType: inside.mediaType,
      bytes: inside.bytes,
      properties: ["cover-image"],
    },
    beside: { path, bytes: beside.bytes },
    described: { path, mediaType: beside.mediaType, ...pictureSizeOf(beside.bytes) },
    diagnostics,
  };
}
