import type { PublishedAnchor, PublishedFile, PublishedLink, TextRun } from "../../../model/published.ts";
import { type PrintedNode, type PrintedPage, walkPrintedPage } from "./walk-printed-page.ts";

/** pdf.js, as far as it is used here. */
interface PdfJs {
  getDocument(source: { data: Uint8Array; verbosity: number; isEvalSupported: boolean; useSystemFonts: boolean }): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getDestinations(): Promise<Record<string, unknown>>;
  getMetadata(): Promise<{ readonly info: object }>;
  getOutline(): Promise<readonly Bookmark[] | null>;
}

interface PdfPage {
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ readonly items: PrintedPage["items"] }>;
  getStructTree(): Promise<PrintedNode | null>;
  getAnnotations(): Promise<PrintedPage["annotations"]>;
}

interface Bookmark {
  readonly dest: unknown;
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Loads pdf.js, which reads PDFs; nothing where the package is not installed. */
export async function loadPdfJs(): Promise<PdfJs | undefined> {
  try {
    return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as PdfJs;
  } catch {
    return undefined;
  }
}

/** Reads a PDF by its tags: the text in the order of the structure, its links and destinations. `path` is its path in the output folder. */
export async function readPrint(bytes: Uint8Array, path: string, { getDocument }: PdfJs): Promise<PublishedFile> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  try {
    const file = await task.promise;
    const runs: TextRun[] = [];
    const links: PublishedLink[] = [];
    const counts = { pictures: 0, formulas: 0 };
    const info = (await file.getMetadata()).info as Readonly<Record<string, unknown>>;
    const lang = typeof info["Language"] === "string" ? info["Language"] : "";
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const [{ items }, structure, annotations] = await Promise.all([
        page.getTextContent({ includeMarkedContent: true }),
        page.getStructTree(),
        page.getAnnotations(),
      ]);
      const walked = walkPrintedPage({ items, structure, annotations, number, path, lang });
      runs.push(...walked.runs);
      links.push(...walked.links);
      counts.pictures += walked.pictures;
      counts.formulas += walked.formulas;
    }
    for (const name of ["Title", "Author", "Subject", "Keywords"]) {
      runs.push({ text: `${String(info[name] ?? "")}\n`, lang: "", flow: "hidden", spot: {} });
    }
    links.push(...bookmarkLinks(await file.getOutline(), path));
    const anchors = Object.keys(await file.getDestinations()).map((id): PublishedAnchor => ({ id, page: path, spot: {} }));
    const languages = [{ lang, by: "Lang", spot: {} }];
    return { format: "pdf", languages, runs, anchors, links, pages: new Set([path]), ...counts, unreadable: [] };
  } catch (error) {
    const what = `${error instanceof Error ? error.message : String(error)}, expected a PDF`;
    const nothing = { runs: [], anchors: [], links: [], pictures: 0, formulas: 0 };
    return { format: "pdf", languages: [], ...nothing, pages: new Set([path]), unreadable: [{ what, spot: {} }] };
  } finally {
    await task.destroy();
  }
}

function bookmarkLinks(bookmarks: readonly Bookmark[] | null, path: string): PublishedLink[] {
  return (bookmarks ?? []).flatMap(({ dest, title, items }): PublishedLink[] => [
    ...(typeof dest === "string"
      ? [{ href: `#${dest}`, page: path, anchor: dest, inside: [], isNavigation: true, spot: { within: `bookmark “${title}”` } }]
      : []),
    ...bookmarkLinks(items, path),
  ]);
}
