import type { LabelName } from "../../../libraries/locale/label-names.ts";
import { joinLabels } from "../../../libraries/template/other-labels.ts";
import type { Document } from "../../../model/document.ts";
import type { PageMap } from "../../../model/page-map.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";
import { composeCoverPage } from "./compose-cover-page.ts";
import { composeNavigation, type Landmark } from "./compose-navigation.ts";
import { composeReferences } from "./compose-references.ts";
import { composeText } from "./compose-text.ts";
import { composeTitlePage } from "./compose-title-page.ts";
import { type ContentsEntry, listContents } from "./list-contents.ts";
import { type MarkedPage, markPages } from "./mark-pages.ts";
import type { Page } from "./page.ts";

/** A book before its links are made to lead across pages. */
export interface ComposedBook {
  /** In the order in which they are read. */
  readonly pages: readonly Page[];
  readonly contents: readonly ContentsEntry[];
  /** Where the pages of the print begin. */
  readonly printPages: readonly MarkedPage[];
  readonly cover: BookFile;
}

/** Puts the pages together: cover, title, contents, the text with its notes, references. */
export function composeBook(document: Document, cover: BookFile, context: EmitContext): ComposedBook {
  const { labels, columns } = context;
  const label = (name: LabelName): string => joinLabels(labels, name, columns);
  const coverPage = composeCoverPage(cover, document.metadata.title.text || document.article, labels);
  const unmarked = { text: composeText(document, labels, columns), references: composeReferences(document, labels, columns) };
  const read = [composeTitlePage(document, context), ...unmarked.text, ...unmarked.references];
  const { pages, printPages } = context.printPages === undefined ? { pages: read, printPages: [] } : mark(read, context.printPages);
  const [titlePage, ...rest] = pages;
  const [text, references] = [rest.slice(0, unmarked.text.length), rest.slice(unmarked.text.length)];
  const contents = listContents(document, text, references, labels, columns);
  const place = (type: string, title: string, [page]: readonly Page[]): Landmark[] =>
    page === undefined ? [] : [{ type, title, href: page.path }];
  const landmarks = [
    ...place("cover", label("cover"), [coverPage]),
    ...place("titlepage", label("titlePage"), pages),
    ...(contents.length > 1 ? [{ type: "toc", title: label("contents"), href: "nav.xhtml" }] : []),
    ...place("bodymatter", label("beginReading"), text),
    ...place("bibliography", label("references"), references),
  ];
  const navigation = composeNavigation({ contents, landmarks, printPages }, labels, columns);
  return { pages: [coverPage, ...(titlePage === undefined ? [] : [titlePage]), navigation, ...rest], contents, printPages, cover };
}

function mark(pages: readonly Page[], map: PageMap): { readonly pages: readonly Page[]; readonly printPages: readonly MarkedPage[] } {
  const marked = markPages(
    pages.map(({ content }) => content),
    map,
  );
  return { pages: pages.map((page, index) => ({ ...page, content: marked.contents[index] ?? page.content })), printPages: marked.pages };
}
