// In:  a Document, the theme, and means to cut fonts and to paint pictures.
// Out: one EPUB 3.3 book, which readers of EPUB 2 can open, too.
// Invariant: the same bytes from the same input; every link of the book leads to a place in it or to the web.
import { type UsedCharacters, usedCharacters } from "../../libraries/fonts/used-characters.ts";
import type { Book } from "../../model/book.ts";
import type { Document } from "../../model/document.ts";
import type { BookFile } from "./epub/book-file.ts";
import { chooseCover } from "./epub/choose-cover.ts";
import { collectPictures } from "./epub/collect-pictures.ts";
import { composeBook } from "./epub/compose-book.ts";
import { describeAccessibility } from "./epub/describe-accessibility.ts";
import { describeBook } from "./epub/describe-book.ts";
import { embedFonts } from "./epub/embed-fonts.ts";
import { type FinishedBook, finishBook } from "./epub/finish-book.ts";
import { uuidOf } from "./epub/identify-book.ts";
import { addInspections } from "./epub/inspect-page.ts";
import { namePageSource } from "./epub/name-page-source.ts";
import { packBook } from "./epub/pack-book.ts";
import { writeAccessibility } from "./epub/write-accessibility.ts";
import { writeDescription } from "./epub/write-description.ts";
import { writeNcx } from "./epub/write-ncx.ts";
import { writePackage } from "./epub/write-package.ts";
import type { EmitContext, OutputFormat } from "./format.ts";

/** An e-book. */
export const epub: OutputFormat = {
  name: "epub",
  async emit(document, context) {
    const pictures = collectPictures(document);
    const cover = await chooseCover(document, context);
    const finished = finishBook(composeBook(document, cover.inside, context), document, pictures);
    const styles = await embedFonts(charactersOf(finished), context);
    const images = [...pictures.values()];
    const inspection = addInspections(finished.pages.filter(({ file }) => /^text-/.test(file.path)).map((page) => page.inspection));
    const book = describeBook(document, context, {
      accessibility: describeAccessibility(inspection, images, finished.printPages.length > 0, context.labels),
      isDescribed: inspection.undescribed === 0,
      cover: cover.described,
      ...(finished.printPages.length === 0 ? {} : { pageSource: namePageSource(document, context) }),
    });
    const files = [...finished.pages.map(({ file }) => file), ncxFile(book, finished), cover.inside, ...images, ...styles];
    const bytes = packBook(packageDocument(book, document, context, { finished, files }), files);
    const path = `${document.edition}/${document.article}.epub`;
    return { artifacts: [{ path, bytes }, cover.beside], book, diagnostics: cover.diagnostics };
  },
};

function charactersOf({ pages }: FinishedBook): UsedCharacters {
  return usedCharacters(...pages.flatMap(({ content }) => content));
}

function ncxFile({ identifier, title, languages: [language] }: Book, { contents, printPages }: FinishedBook): BookFile {
  const bytes = writeNcx({ identifier, title, language, contents, printPages });
  return { path: "toc.ncx", id: "ncx", mediaType: "application/x-dtbncx+xml", bytes };
}

interface BookParts {
  readonly finished: FinishedBook;
  readonly files: readonly BookFile[];
}

function packageDocument(book: Book, document: Document, { publication }: EmitContext, { finished, files }: BookParts): Uint8Array {
  const uuid = uuidOf(publication, document.article, document.edition);
  return writePackage({
    language: document.locales[0],
    direction: document.direction,
    description: [...writeDescription(book, document, uuid), ...writeAccessibility(book)],
    files,
    spine: finished.pages.filter(({ isInSpine }) => isInSpine).map(({ file }) => file.id),
  });
}
