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
  getPageIndex(page: PdfReference): Promise<number>;
  getMetadata(): Promise<{ readonly info: object; readonly metadata: { get(name: string): unknown } | null }>;
  getOutline(): Promise<readonly Bookmark[] | null>;
}

/** A reference to an object. */
interface PdfReference {
  readonly num: number;
  readonly gen: number;
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
    const moved: TextRun[] = [];
    const links: PublishedLink[] = [];
    const counts = { pictures: 0, formulas: 0 };
    const described = await file.getMetadata();
    const info = described.info as Readonly<Record<string, unknown>>;
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
      moved.push(...walked.moved);
      links.push(...walked.links);
      // The first page has nothing of the text; its picture is the publication's address, as a QR code.
      if (number > 1) counts.pictures += walked.pictures;
      counts.formulas += walked.formulas;
    }
    runs.push(...moved);
    for (const name of ["Title", "Author", "Subject", "Keywords"]) {
      runs.push({ text: `${String(info[name] ?? "")}\n`, lang: "", flow: "hidden", spot: {} });
    }
    // The subject in all languages of a parallel edition, which the information dictionary has in the first one alone.
    const subjects = described.metadata?.get("dc:description");
    if (typeof subjects === "string") runs.push({ text: `${subjects}\n`, lang: "", flow: "hidden", spot: {} });
    links.push(...bookmarkLinks(await file.getOutline(), path));
    const anchors = await readAnchors(file, path);
    const languages = [{ lang, by: "Lang", spot: {} }];
    return { format: "pdf", languages, runs, anchors, links, cells: [], pages: new Set([path]), ...counts, unreadable: [] };
  } catch (error) {
    const what = `${(error instanceof Error ? error.message : String(error)).replace(/\.$/, "")}, expected a PDF`;
    const nothing = { runs: [], anchors: [], links: [], cells: [], pictures: 0, formulas: 0 };
    return { format: "pdf", languages: [], ...nothing, pages: new Set([path]), unreadable: [{ what, spot: {} }] };
  } finally {
    await task.destroy();
  }
}

/** The named destinations, each with its page. */
async function readAnchors(file: PdfDocument, path: string): Promise<PublishedAnchor[]> {
  const indices = new Map<string, Promise<number | undefined>>();
  const indexOf = (page: PdfReference): Promise<number | undefined> => {
    const key = `${page.num} ${page.gen}`;
    const known = indices.get(key);
    const index = known ?? file.getPageIndex(page).catch(() => undefined);
    if (known === undefined) indices.set(key, index);
    return index;
  };
  const anchors: PublishedAnchor[] = [];
  for (const [id, destination] of Object.entries(await file.getDestinations())) {
    const page: unknown = Array.isArray(destination) ? destination[0] : undefined;
    const index = typeof page === "object" && page !== null && "num" in page ? await indexOf(page as PdfReference) : undefined;
    anchors.push({ id, page: path, spot: index === undefined ? {} : { within: `page ${index + 1}` } });
  }
  return anchors;
}

function bookmarkLinks(bookmarks: readonly Bookmark[] | null, path: string): PublishedLink[] {
  return (bookmarks ?? []).flatMap(({ dest, title, items }): PublishedLink[] => [
    ...(typeof dest === "string"
      ? [{ href: `#${dest}`, page: path, anchor: dest, inside: [], isNavigation: true, spot: { within: `bookmark “${title}”` } }]
      : []),
    ...bookmarkLinks(items, path),
  ]);
}
