import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { PageMap } from "../../../model/page-map.ts";
import type { EmitContext } from "../format.ts";
import { collectLinkTexts } from "./collect-link-texts.ts";
import { finishPdf } from "./finish/finish-pdf.ts";
import { mapPages } from "./finish/map-pages.ts";
import type { PrintMetadata } from "./finish/metadata/print-metadata.ts";
import { readPdf } from "./finish/read-pdf.ts";
import { printOrigin } from "./open-print-page.ts";
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
  { bytes, tree, geometry }: PrintedDocument,
  document: Document,
  { conventions }: EmitContext,
): FinishedDocument {
  const pages = mapPages(readPdf(bytes));
  const places = new Map(pages.anchors);
  const pagePattern = conventions.citations.locators["page"]?.one ?? "{value}";
  const linkText = collectLinkTexts(tree.root, {
    base: printOrigin,
    pageOf: (id) => {
      const page = places.get(id);
      return page === undefined ? undefined : pagePattern.replace("{value}", String(page));
    },
  });
  const margins = { top: geometry.top * point, bottom: geometry.bottom * point };
  const finished = finishPdf(bytes, { ...describe(document), linkText, margins, conformance: { pdfua: true, pdfa: true } });
  return {
    bytes: finished.bytes,
    pages,
    diagnostics: finished.missing.length === 0 ? [] : [lettersAreMissing(document, finished.missing)],
  };
}

function describe({ article, metadata, locales }: Document): PrintMetadata {
  const { title, description, contributors, keywords, date, modified } = metadata;
  return {
    title: title.text.trim() || article,
    authors: contributors.filter(({ role }) => role === "aut").map(({ name }) => name),
    ...(description === undefined ? {} : { subject: description.text }),
    keywords: keywords.map(({ text }) => text).filter((text) => text !== ""),
    language: locales[0],
    ...(date === undefined ? {} : { date: isoDate(date) }),
    ...(modified === undefined ? {} : { modified: isoDate(modified) }),
    creator: "Tetrapla",
  };
}

function lettersAreMissing({ article, edition }: Document, letters: readonly string[]): Diagnostic {
  const known = letters.filter((letter) => letter !== "\uFFFD").slice(0, 20);
  return {
    ruleId: "output-text-is-whole",
    severity: "warning",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected ${["letters", ...known].join(" ")} (PDF, ${edition}), expected such as a font of the theme or of this machine has. Boxes are printed in their stead.`,
    note: "Install a font that has them, such as one of the Noto family.",
  };
}
