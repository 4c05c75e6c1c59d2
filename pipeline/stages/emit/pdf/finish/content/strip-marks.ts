import { deflate } from "../deflate.ts";
import { PdfReference, PdfStream, withEntries } from "../objects/pdf-object.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import { inflate } from "./inflate.ts";
import { scanOperators } from "./scan-operators.ts";

/** Takes the marks out of a stream which is drawn in a roundabout way, so that they cannot lead to elements (ISO 32000-1, 14.7.4.2). */
export function stripMarks(number: number, draft: PdfDraft): void {
  const stream = draft.object(number);
  if (!(stream instanceof PdfStream)) return;
  const text = inflate(stream);
  let kept = "";
  scanOperators(text, ({ kind, start, end }) => {
    if (kind !== "begin-mark" && kind !== "begin-marked-properties" && kind !== "end-mark") kept += `${text.slice(start, end)}\n`;
  });
  const entries = withEntries(stream.dictionary, { Filter: "FlateDecode", StructParents: undefined });
  draft.set(new PdfReference(number), new PdfStream(entries, deflate(kept)));
}
