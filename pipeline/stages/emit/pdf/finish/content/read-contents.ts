import { type PdfDictionary, type PdfObject, PdfReference, type PdfStream } from "../objects/pdf-object.ts";
import type { Page } from "../read-pages.ts";
import type { PdfFile } from "../read-pdf.ts";
import type { ContentMark } from "../tags/tag.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import type { Box } from "./box.ts";
import { type DividedContent, divideContent } from "./divide-content.ts";
import { hiddenStreams } from "./hidden-streams.ts";
import { inflate } from "./inflate.ts";
import { identity, type Matrix, multiply } from "./matrix.ts";
import type { PrintFont } from "./read-font.ts";
import { numbersOf, readResources } from "./read-resources.ts";

/** What a page, or a form with marks of its own, draws. */
export interface PrintContent extends DividedContent {
  /** The page or form whose it is. */
  readonly owner: PdfReference;
  /** The stream that draws it. */
  readonly stream: PdfReference;
  /** The page on which it is seen, and its area. */
  readonly page: PdfReference;
  readonly pageBox: Box;
  /** The widths of the boxes that stand for letters which no font has, by the names of the fonts which draw them. */
  readonly boxes: ReadonlyMap<string, number>;
}

export interface PrintContents {
  /** By the numbers of the pages and forms whose they are, in the order in which they are drawn. */
  readonly streams: ReadonlyMap<number, PrintContent>;
  /** Where the marks are seen that lie hidden in streams which others draw, by the numbers of those streams. */
  readonly adopted: ReadonlyMap<number, ContentMark>;
  /** The words that no font of the machine could write. */
  readonly missing: ReadonlySet<string>;
  /** The fonts in use, by their dictionaries. */
  readonly fonts: ReadonlyMap<PdfDictionary, PrintFont>;
}

/** The marks of a stream whose areas somebody wants to know, by the number of the page or form whose the stream is. */
export type Measured = ReadonlyMap<number, ReadonlySet<number>>;

/** Reads what all pages draw, and the forms with marks of their own in them. */
export function readContents(file: PdfFile, pages: readonly Page[], measured: Measured): PrintContents {
  const reader = new ContentReader(file, measured);
  for (const page of pages) reader.readPage(page);
  return reader;
}

class ContentReader implements PrintContents {
  readonly streams = new Map<number, PrintContent>();
  readonly adopted = new Map<number, ContentMark>();
  readonly missing = new Set<string>();
  readonly fonts = new Map<PdfDictionary, PrintFont>();
  private readonly file: PdfFile;
  private readonly measured: Measured;

  constructor(file: PdfFile, measured: Measured) {
    this.file = file;
    this.measured = measured;
  }

  readPage({ reference, dictionary }: Page): void {
    const contents = dictionary.get("Contents");
    if (!(contents instanceof PdfReference)) throw new UnexpectedPdf("contents of a page", "a reference to one stream");
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(this.file.resolve(dictionary.get("MediaBox")));
    const place = { page: reference, pageBox: [left, bottom, right, top] as const };
    const stream = this.file.stream(contents, "the contents of a page");
    this.read({ ...place, owner: reference, stream: contents }, stream, dictionary.get("Resources"), identity);
  }

  private read(
    place: Pick<PrintContent, "owner" | "stream" | "page" | "pageBox">,
    stream: PdfStream,
    resourceObject: PdfObject | undefined,
    matrix: Matrix,
  ): void {
    const { owner } = place;
    if (this.streams.has(owner.number)) throw new UnexpectedPdf("form with marks that is drawn twice", "one that is drawn once");
    const resources = readResources(this.file, resourceObject, this.fonts);
    for (const name of resources.fontNames) resources.font(name);
    const boxes = new Map<string, number>();
    const divided = divideContent(inflate(stream), {
      matrix,
      resources,
      missing: { words: this.missing, fonts: boxes },
      measured: this.measured.get(owner.number) ?? new Set(),
    });
    this.streams.set(owner.number, { ...divided, ...place, boxes });
    for (const [mcid, name] of divided.hiding) {
      const form = resources.form(name);
      const mark = { kind: "content", page: place.page.number, stream: owner.number, mcid } as const;
      for (const hidden of form === undefined ? [] : hiddenStreams(this.file, form.stream))
        if (!this.adopted.has(hidden)) this.adopted.set(hidden, mark);
    }
    for (const { name, matrix: around } of divided.forms) {
      const form = resources.form(name);
      if (form === undefined) continue;
      const { reference } = form;
      this.read(
        { ...place, owner: reference, stream: reference },
        form.stream,
        form.stream.dictionary.get("Resources"),
        multiply(form.matrix, around),
      );
    }
  }
}
