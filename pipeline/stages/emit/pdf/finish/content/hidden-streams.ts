import { isArray, isDictionary, type PdfObject, PdfReference, PdfStream } from "../objects/pdf-object.ts";
import type { PdfFile } from "../read-pdf.ts";

/** The numbers of the streams with marks of their own that a form draws in a roundabout way: by other forms, masks and patterns. */
export function hiddenStreams(file: PdfFile, form: PdfStream): ReadonlySet<number> {
  const hidden = new Set<number>();
  const met = new Set<number>();
  const waiting: PdfObject[] = [form.dictionary.get("Resources") ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PdfReference) {
      if (met.has(next.number)) continue;
      met.add(next.number);
      const object = file.resolve(next);
      if (object instanceof PdfStream && object.dictionary.has("StructParents")) hidden.add(next.number);
      waiting.push(object instanceof PdfStream ? object.dictionary : object);
    } else if (isDictionary(next)) waiting.push(...next.values());
    else if (isArray(next)) waiting.push(...next);
  }
  return hidden;
}
