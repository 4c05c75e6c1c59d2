import type { ElementContent } from "hast";
import type { Document } from "../../../model/document.ts";
import type { BookFile } from "./book-file.ts";
import type { ComposedBook } from "./compose-book.ts";
import { finishContent } from "./finish-content.ts";
import { indexAnchors } from "./index-anchors.ts";
import { indexOpenings } from "./index-openings.ts";
import { type Inspection, inspectPage } from "./inspect-page.ts";
import type { ContentsEntry } from "./list-contents.ts";
import { type LinkTargets, resolveLink } from "./resolve-link.ts";
import { serializePage } from "./serialize-page.ts";
import type { NcxPage } from "./write-ncx.ts";

/** A page as a file, and what went into it. */
export interface FinishedPage {
  readonly file: BookFile;
  readonly content: readonly ElementContent[];
  readonly inspection: Inspection;
  readonly isInSpine: boolean;
}

export interface FinishedBook {
  readonly pages: readonly FinishedPage[];
  /** The contents with links that lead across pages. */
  readonly contents: readonly ContentsEntry[];
  readonly printPages: readonly NcxPage[];
}

/** Makes every link of a book lead to the page that has its target, and every page a file. */
export function finishBook(
  { pages, contents, printPages, cover }: ComposedBook,
  document: Document,
  pictures: ReadonlyMap<string, BookFile>,
): FinishedBook {
  const anchors = indexAnchors(pages);
  const surroundings = {
    anchors,
    openings: indexOpenings(pages),
    paths: new Set([cover.path, ...pages.map(({ path }) => path)]),
    pictures,
  };
  return {
    contents: resolveContents(contents, surroundings),
    printPages: printPages.flatMap(({ number, label, anchor }) => {
      const href = resolveLink(`#${anchor}`, "", surroundings);
      return href === undefined ? [] : [{ number, label, href }];
    }),
    pages: pages.map(({ path, title, content, isInSpine }): FinishedPage => {
      const finished = finishContent(content, path, surroundings);
      const inspection = inspectPage(finished);
      const properties = [
        ...(path === "nav.xhtml" ? ["nav"] : []),
        ...(inspection.formulas > 0 ? ["mathml"] : []),
        ...(inspection.drawings > 0 ? ["svg"] : []),
      ];
      const bytes = serializePage(title, finished, document);
      const file: BookFile = { path, id: path.replace(/\.xhtml$/, "-page"), mediaType: "application/xhtml+xml", bytes, properties };
      return { file, content: finished, inspection, isInSpine };
    }),
  };
}

function resolveContents(entries: readonly ContentsEntry[], targets: LinkTargets): ContentsEntry[] {
  return entries.flatMap((entry) => {
    const children = resolveContents(entry.children, targets);
    const href = resolveLink(entry.href, "", targets);
    return href === undefined ? children : [{ ...entry, href, children }];
  });
}
