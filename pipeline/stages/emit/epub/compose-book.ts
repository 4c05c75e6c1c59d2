import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";
import { composeCoverPage } from "./compose-cover-page.ts";
import { composeNavigation, type Landmark } from "./compose-navigation.ts";
import { composeReferences } from "./compose-references.ts";
import { composeText } from "./compose-text.ts";
import { composeTitlePage } from "./compose-title-page.ts";
import { type ContentsEntry, listContents } from "./list-contents.ts";
import type { Page } from "./page.ts";

/** A book before its links are made to lead across pages. */
export interface ComposedBook {
  /** In the order in which they are read. */
  readonly pages: readonly Page[];
  readonly contents: readonly ContentsEntry[];
  readonly cover: BookFile;
}

/** Puts the pages together: cover, title, contents, the text with its notes, references. */
export function composeBook(document: Document, cover: BookFile, context: EmitContext): ComposedBook {
  const { labels } = context;
  const coverPage = composeCoverPage(cover, document.metadata.title.text || document.article, labels);
  const titlePage = composeTitlePage(document, context);
  const text = composeText(document, labels);
  const references = composeReferences(document, labels, context.columns);
  const contents = listContents(document, text, references, labels);
  const place = (type: string, title: string, [page]: readonly Page[]): Landmark[] =>
    page === undefined ? [] : [{ type, title, href: page.path }];
  const landmarks = [
    ...place("cover", labels("cover"), [coverPage]),
    ...place("titlepage", labels("titlePage"), [titlePage]),
    ...(contents.length > 1 ? [{ type: "toc", title: labels("contents"), href: "nav.xhtml" }] : []),
    ...place("bodymatter", labels("beginReading"), text),
    ...place("bibliography", labels("references"), references),
  ];
  return { pages: [coverPage, titlePage, composeNavigation(contents, landmarks, labels), ...text, ...references], contents, cover };
}
