import { outlineOf } from "../../../libraries/document/outline.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Document, OutlineEntry } from "../../../model/document.ts";
import type { Conventions } from "../../../model/locale.ts";
import type { PageMap } from "../../../model/page-map.ts";
import type { EmitContext } from "../format.ts";
import type { PrintTree } from "./build-print-tree.ts";
import { collectLinkTexts } from "./collect-link-texts.ts";
import { describePrint } from "./describe-print.ts";
import type { PageMargins } from "./finish/content/write-content.ts";
import { finishPdf } from "./finish/finish-pdf.ts";
import { mapPages } from "./finish/map-pages.ts";
import { readDestinations } from "./finish/read-destinations.ts";
import type { PdfFile } from "./finish/read-pdf.ts";
import { printOrigin } from "./open-print-page.ts";
import type { PageGeometry } from "./paginate/page-geometry.ts";
import type { PrintedDocument } from "./print-document.ts";

/** A finished PDF, and what was noticed while it was finished. */
export interface FinishedDocument {
  readonly bytes: Uint8Array;
  readonly pages: PageMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** Points in a CSS pixel. */
const point = 0.75;

/** Makes of a printed document a PDF for screen readers and archives (PDF/UA-1, PDF/A-2a) that says of itself what the document says. */
export function finishDocument(
  { file, tree, geometry }: PrintedDocument,
  document: Document,
  { conventions }: EmitContext,
): FinishedDocument {
  const finished = finishPdf(file, {
    ...describePrint(document),
    linkText: linkTextsOf(file, tree, conventions),
    margins: marginsOf(geometry),
    conformance: { pdfua: true, pdfa: true },
    bookmarks: bookmarksOf(document),
  });
  return {
    bytes: finished.bytes,
    pages: mapPages(file),
    diagnostics: finished.missing.length === 0 ? [] : [lettersAreMissing(document, finished.missing)],
  };
}

/** The headings of a parallel edition are called by their titles in all languages, which the browser writes without anything between them. */
function bookmarksOf({ body, columns }: Document): ReadonlyMap<string, string> {
  const titles = (entries: readonly OutlineEntry[]): [string, string][] =>
    entries.flatMap(({ title, others = [], children }): [string, string][] => {
      const all = [title, ...others.map((other) => other.title)];
      return [[all.join(""), all.join(" · ")], ...titles(children)];
    });
  return new Map(columns === undefined ? [] : titles(outlineOf(body)));
}

/** What the links of a print say, by their targets. */
export function linkTextsOf(file: PdfFile, { root }: PrintTree, { citations }: Conventions): ReadonlyMap<string, string> {
  const places = readDestinations(file);
  const pattern = citations.locators["page"]?.one ?? "{value}";
  return collectLinkTexts(root, {
    base: printOrigin,
    pageOf: (id) => {
      const page = places.get(id)?.page;
      return page === undefined ? undefined : pattern.replace("{value}", String(page));
    },
  });
}

/** Where heads and feet stand, in points. */
export function marginsOf({ top, bottom }: PageGeometry): PageMargins {
  return { top: top * point, bottom: bottom * point };
}

/** What is said when no font has some letters of a document. */
export function lettersAreMissing({ article, edition }: Document, letters: readonly string[]): Diagnostic {
  const known = letters.filter((letter) => letter !== "\uFFFD").slice(0, 20);
  return {
    ruleId: "output-text-is-whole",
    severity: "warning",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected ${["letters", ...known].join(" ")} (PDF, ${edition}), expected such as a font of the theme or of this machine has. Boxes are printed in their stead.`,
    note: "Install a font that has them, such as one of the Noto family.",
  };
}
