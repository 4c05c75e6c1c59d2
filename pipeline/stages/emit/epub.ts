// In:  a Document, the theme, and means to cut fonts and to paint pictures.
// Out: one EPUB 3.3 book, which readers of EPUB 2 can open, too.
// Invariant: the same bytes from the same input; every link of the book leads to a place in it or to the web.
import { type UsedCharacters, usedCharacters } from "../../libraries/fonts/used-characters.ts";
import type { Document } from "../../model/document.ts";
import type { BookFile } from "./epub/book-file.ts";
import { chooseCover } from "./epub/choose-cover.ts";
import { collectPictures } from "./epub/collect-pictures.ts";
import { composeBook } from "./epub/compose-book.ts";
import { describeAccessibility } from "./epub/describe-accessibility.ts";
import { describeBook } from "./epub/describe-book.ts";
import { embedFonts } from "./epub/embed-fonts.ts";
import { type FinishedBook, finishBook } from "./epub/finish-book.ts";
import { identifyBook } from "./epub/identify-book.ts";
import { addInspections } from "./epub/inspect-page.ts";
import { packBook } from "./epub/pack-book.ts";
import { writeNcx } from "./epub/write-ncx.ts";
import { writePackage } from "./epub/write-package.ts";
import type { EmitContext, OutputFormat } from "./format.ts";

/** An e-book. */
export const epub: OutputFormat = {
  name: "epub",
  async emit(document, context) {
    const pictures = collectPictures(document);
    const { value: cover, diagnostics } = await chooseCover(document, context);
    const book = finishBook(composeBook(document, cover, context), document, pictures);
    const styles = await embedFonts(charactersOf(book), context);
    const files = [...book.pages.map(({ file }) => file), ncxFile(document, context, book), cover, ...pictures.values(), ...styles];
    const bytes = packBook(packageDocument(document, context, { book, files, pictures: [...pictures.values()] }), files);
    return { artifacts: [{ path: `${document.edition}/${document.article}.epub`, bytes }], diagnostics };
  },
};

function charactersOf({ pages }: FinishedBook): UsedCharacters {
  return usedCharacters(...pages.flatMap(({ content }) => content));
}

function ncxFile(document: Document, { publication }: EmitContext, { contents }: FinishedBook): BookFile {
  const { article, edition, locales, metadata } = document;
  const identifier = identifyBook(publication, article, edition);
  const bytes = writeNcx({ identifier, title: metadata.title.text.trim() || article, language: locales[0], contents });
  return { path: "toc.ncx", id: "ncx", mediaType: "application/x-dtbncx+xml", bytes };
}

interface BookParts {
  readonly book: FinishedBook;
  readonly files: readonly BookFile[];
  readonly pictures: readonly BookFile[];
}

function packageDocument(document: Document, context: EmitContext, { book, files, pictures }: BookParts): Uint8Array {
  const text = addInspections(book.pages.filter(({ file }) => /^text-/.test(file.path)).map(({ inspection }) => inspection));
  return writePackage({
    language: document.locales[0],
    direction: document.direction,
    description: describeBook(document, context),
    accessibility: describeAccessibility(text, pictures, context.labels),
    files,
    spine: book.pages.filter(({ isInSpine }) => isInSpine).map(({ file }) => file.id),
  });
}
