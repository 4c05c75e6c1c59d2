import { isArray, isDictionary, type PdfObject, PdfReference, PdfStream } from "./objects/pdf-object.ts";
import type { PdfDraft } from "./pdf-draft.ts";

/** The numbers of all objects to which some lead, in the order in which one meets them. */
export function numberObjects(draft: PdfDraft, roots: readonly PdfReference[]): number[] {
  const order: number[] = [];
  const met = new Set<number>();
  const waiting: PdfObject[] = roots.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PdfReference) {
      if (met.has(next.number)) continue;
      met.add(next.number);
      order.push(next.number);
      waiting.push(draft.object(next.number));
    } else if (next instanceof PdfStream)
      pushAll(
        waiting,
        [...next.dictionary].flatMap(([key, value]) => (key === "Length" ? [] : [value])),
      );
    else if (isDictionary(next)) pushAll(waiting, [...next.values()]);
    else if (isArray(next)) pushAll(waiting, next);
  }
  return order;
}

/** Only what may lead further, so that the first comes off first. */
function pushAll(waiting: PdfObject[], objects: readonly PdfObject[]): void {
  for (let index = objects.length - 1; index >= 0; index -= 1) {
    const object = objects[index];
    if (typeof object === "object" && object !== null) waiting.push(object);
  }
}
