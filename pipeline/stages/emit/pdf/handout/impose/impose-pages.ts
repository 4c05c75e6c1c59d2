// In:  a file whose pages are to be put on larger sheets.
// Out: a PDF 1.7 for the press: each page is one drawing that its sheet places.
// Invariant: what the pages draw is neither scaled nor changed; links and tags are left out.
import type { PrintMetadata } from "../../finish/metadata/print-metadata.ts";
import { writeInformation } from "../../finish/metadata/write-information.ts";
import { writeXmp } from "../../finish/metadata/write-xmp.ts";
import { dictionary, type PdfDictionary, type PdfObject, type PdfReference, PdfStream } from "../../finish/objects/pdf-object.ts";
import { textString } from "../../finish/objects/text-string.ts";
import { PdfDraft } from "../../finish/pdf-draft.ts";
import { type Page, readPages } from "../../finish/read-pages.ts";
import type { PdfFile } from "../../finish/read-pdf.ts";
import { writePdf } from "../../finish/write-pdf.ts";

/** Left, bottom, right and top, in points. */
export type SheetBox = readonly [number, number, number, number];

/** One side of a sheet. */
export interface SheetSide {
  readonly pages: readonly PlacedPage[];
  /** Operators that draw marks for the printer (ISO 32000-1, 8.5). */
  readonly marks?: string;
}

/** A page by its index, and where its lower left corner comes to lie. */
export interface PlacedPage {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Sheets of one size, in points. */
export interface Sheets {
  readonly width: number;
  readonly height: number;
  readonly sides: readonly SheetSide[];
  /** What remains when the sheet is cut, and how far ink may reach beyond (14.11.2). */
  readonly trim?: SheetBox;
  readonly bleed?: SheetBox;
  /** The edge on which a printer of both sides is to turn the sheets (12.2). */
  readonly flip: "short" | "long";
}

/** Makes the file for the press. */
export function imposePages(file: PdfFile, sheets: Sheets, metadata: PrintMetadata): Uint8Array {
  const draft = new PdfDraft(file);
  const drawings = readPages(file).map((page) => addDrawing(file, draft, page));
  const root = draft.reserve();
  const kids = sheets.sides.map((side) => addSide(draft, root, side, sheets, drawings));
  draft.set(root, dictionary({ Type: "Pages", Kids: kids, Count: kids.length }));
  const xmp = writeXmp(metadata, file.producer, { pdfua: false, pdfa: false });
  const catalog = draft.add(
    dictionary({
      Type: "Catalog",
      Version: "1.7",
      Pages: root,
      Lang: textString(metadata.language),
      ViewerPreferences: dictionary({
        DisplayDocTitle: true,
        PrintScaling: "None",
        Duplex: sheets.flip === "short" ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge",
      }),
      Metadata: draft.add(new PdfStream(dictionary({ Type: "Metadata", Subtype: "XML" }), xmp)),
    }),
  );
  return writePdf(draft, catalog, draft.add(writeInformation(metadata, file.producer)));
}

/** A page as a drawing (8.10). */
function addDrawing(file: PdfFile, draft: PdfDraft, { dictionary: page }: Page): PdfReference {
  const { dictionary: entries, bytes } = file.stream(page.get("Contents"), "the contents of a page");
  const drawing = dictionary({
    Type: "XObject",
    Subtype: "Form",
    BBox: file.array(page.get("MediaBox"), "the size of a page"),
    Resources: page.get("Resources"),
    Group: page.get("Group"),
    Filter: entries.get("Filter"),
  });
  return draft.add(new PdfStream(drawing, bytes));
}

function addSide(
  draft: PdfDraft,
  parent: PdfReference,
  { pages, marks = "" }: SheetSide,
  { width, height, trim, bleed }: Sheets,
  drawings: readonly PdfReference[],
): PdfReference {
  const placed = pages.flatMap(({ page, x, y }, index) => {
    const drawing = drawings[page];
    return drawing === undefined ? [] : [{ name: `P${index}`, drawing, draw: `q 1 0 0 1 ${x} ${y} cm /P${index} Do Q\n` }];
  });
  const content = placed.map(({ draw }) => draw).join("") + marks;
  const names: PdfDictionary = new Map(placed.map(({ name, drawing }): [string, PdfObject] => [name, drawing]));
  return draft.add(
    dictionary({
      Type: "Page",
      Parent: parent,
      MediaBox: [0, 0, width, height],
      BleedBox: bleed,
      TrimBox: trim,
      Resources: dictionary({ XObject: names }),
      Contents: draft.add(new PdfStream(dictionary({}), Buffer.from(content, "latin1"))),
    }),
  );
}
