import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { type FinishedDocument, finishDocument } from "./finish-document.ts";
import { pageGeometry } from "./paginate/page-geometry.ts";
import { printDocument } from "./print-document.ts";
import type { PrintVariant } from "./print-variant.ts";

/** Millimetres: two languages and what is said of them take the whole breadth of the sheet, and a pencil needs its edges. */
const margins = { top: 17, bottom: 19, inner: 18, outer: 14 } as const;

/** A proof on paper that lies across: two languages and a column of notes, all of whose lines stand beside each other. */
export async function printProof(document: Document, context: EmitContext): Promise<FinishedDocument> {
  const { paper, print } = context.publication;
  const variant: PrintVariant = {
    name: "proof",
    geometry: pageGeometry(paper, { margins, binding: print.binding }, 3),
    // Whoever reads proofs must see which hyphens are the text's own.
    print: { ...print, hyphenation: false, runningHeads: true },
    isTagged: true,
  };
  const printed = await printDocument(document, context, variant);
  const { diagnostics, ...finished } = finishDocument(printed, document, context);
  return { ...finished, diagnostics: [...printed.diagnostics, ...diagnostics] };
}
