import type { PrintPage } from "../../../model/browser.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import type { PrintTree } from "./build-print-tree.ts";
import { type Destination, readDestinations } from "./finish/read-destinations.ts";
import { type PdfFile, readPdf } from "./finish/read-pdf.ts";
import { fillPageNumbers } from "./in-page/fill-page-numbers.ts";
import { findSoftHyphens } from "./in-page/find-soft-hyphens.ts";
import { fitBoxes } from "./in-page/fit-boxes.ts";
import { fitDrawings, type SmallDrawing } from "./in-page/fit-drawings.ts";
import { installLineReader } from "./in-page/install-line-reader.ts";
import { pageStep } from "./in-page/page-step.ts";
import { layOutPages } from "./lay-out-pages.ts";
import type { PrintVariant } from "./print-variant.ts";

/** A print tree that is open in the browser, and what it was made of. */
export interface TreeRequest {
  readonly tree: PrintTree;
  readonly variant: PrintVariant;
  readonly document: Document;
  readonly context: EmitContext;
  /** Anchors of the notes that stand at the feet of pages. */
  readonly atFoot: ReadonlySet<string>;
}

/** A print, or the notes because of which there is none: they are not on the page that calls them. */
export interface PrintedTree {
  readonly bytes?: Uint8Array;
  readonly file?: PdfFile;
  readonly unsound: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostPrints = 3;

/** Points in a CSS pixel. */
const point = 0.75;

/** Makes the pages and prints them; what the file says of its places is true, or it is printed again. */
export async function printTree(page: PrintPage, request: TreeRequest): Promise<PrintedTree> {
  const { tree, variant, document, context, atFoot } = request;
  const { geometry, print, isTagged } = variant;
  const { labels, conventions } = context;
  const least = (variant.letters ?? 0) / point;
  const isLarge = variant.name === "large-print";
  const small = least === 0 ? [] : await page.evaluate(fitDrawings, { letters: least, height: geometry.textHeight, repeatsWords: isLarge });
  const pagePattern = conventions.citations.locators["page"]?.one ?? "{value}";
  const layout = await layOutPages(page, {
    preparation: [
      pageStep(installLineReader, undefined),
      // What is made for large letters has them in every table.
      pageStep(fitBoxes, { width: geometry.textWidth, height: geometry.textHeight, smallest: isLarge ? 1 : 0.6 }),
      ...(print.hyphenation ? [pageStep(findSoftHyphens, undefined)] : []),
    ],
    geometry,
    title: document.metadata.title.text,
    sections: tree.sections,
    numbered: tree.numbered,
    runningHeads: print.runningHeads,
    ellipsis: conventions.typography.ellipsis,
    reminderHeight: isLarge ? 34 : 16,
    remind: (note, number) => ({
      label: document.notes.find(({ anchor }) => anchor === note)?.label ?? "",
      text: labels("seePage", { page: pagePattern.replace("{value}", String(number)) }),
    }),
  });
  if (layout.unsound.length > 0) return { unsound: layout.unsound, diagnostics: [] };
  if (!layout.isAsPlanned && atFoot.size > 0) return { unsound: [...atFoot], diagnostics: [] };
  let { numbers } = layout;
  const told = small.map((drawing) => lettersAreSmall(document, drawing, variant));
  for (let attempt = 1; ; attempt += 1) {
    const bytes = await page.print({ tagged: isTagged, outline: isTagged });
    const file = readPdf(bytes);
    const places = readDestinations(file);
    const strayed = strayedNotes(document, atFoot, places);
    if (strayed.length > 0) return { unsound: strayed, diagnostics: [] };
    const wrong = [...tree.numbered].filter((id) => places.has(id) && places.get(id)?.page !== numbers.get(id));
    if (wrong.length === 0) return { bytes, file, unsound: [], diagnostics: told };
    if (attempt === mostPrints) return { bytes, file, unsound: [], diagnostics: [...told, numbersAreWrong(document, wrong)] };
    numbers = new Map([...numbers, ...[...places].map(([id, place]) => [id, place.page] as const)]);
    await page.evaluate(fillPageNumbers, [...numbers]);
  }
}

/** Notes that the file has on another page than their first call. */
function strayedNotes({ notes }: Document, atFoot: ReadonlySet<string>, places: ReadonlyMap<string, Destination>): string[] {
  return notes
    .filter(({ anchor, calls }) => atFoot.has(anchor) && places.get(anchor)?.page !== places.get(calls[0] ?? anchor)?.page)
    .map(({ anchor }) => anchor);
}

function lettersAreSmall(
  { article, edition }: Document,
  { picture, letters }: SmallDrawing,
  { letters: least = 0 }: PrintVariant,
): Diagnostic {
  return {
    ruleId: "drawing-is-legible",
    severity: "warning",
    place: { file: `source/${article}/${picture}` },
    reason: `Unexpected letters of ${(Math.floor(letters * point * 10) / 10).toFixed(1)} points in the printed drawing (PDF, ${edition}), expected ${least} or more.`,
    note: "Make its letters larger in proportion to its width, or divide it into several drawings.",
  };
}

function numbersAreWrong({ article, edition }: Document, ids: readonly string[]): Diagnostic {
  return {
    ruleId: "page-number-is-true",
    severity: "warning",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected pages of ${ids.length} targets such as \`${ids[0]}\` (PDF, ${edition}), which changed with every print, expected them to settle. The numbers printed for them may be wrong by one.`,
    note: "Print on another paper, or report this document.",
  };
}
