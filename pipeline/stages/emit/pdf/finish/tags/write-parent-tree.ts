import { dictionary, type PdfObject, PdfReference } from "../objects/pdf-object.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import type { WrittenTags } from "./write-tags.ts";

/** Writes the way back from content and links to their elements (ISO 32000-1, 14.7.4.4); keys are given in the order of the pages. */
export function writeParentTree({ root, contents, links }: WrittenTags, draft: PdfDraft): void {
  const entries: PdfObject[] = [];
  let key = 0;
  for (const [stream, elements] of contents) {
    entries.push(key, draft.add(Array.from(elements, (element) => element ?? null)));
    draft.change(new PdfReference(stream), { StructParents: key });
    key += 1;
  }
  for (const [annotation, element] of links) {
    entries.push(key, element);
    draft.change(new PdfReference(annotation), { StructParent: key });
    key += 1;
  }
  draft.change(root, { ParentTree: draft.add(dictionary({ Nums: entries })), ParentTreeNextKey: key });
}
