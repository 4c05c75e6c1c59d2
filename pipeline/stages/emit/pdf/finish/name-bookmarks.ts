import { PdfReference, PdfString } from "./objects/pdf-object.ts";
import { readTextString, textString } from "./objects/text-string.ts";
import type { PdfDraft } from "./pdf-draft.ts";
import type { PdfFile } from "./read-pdf.ts";

/** Gives bookmarks other titles, by what the browser made of their headings; white space does not count. */
export function nameBookmarks(file: PdfFile, draft: PdfDraft, titles: ReadonlyMap<string, string>): void {
  const known = new Map([...titles].map(([made, title]) => [made.replace(/\s+/g, ""), title]));
  const seen = new Set<number>();
  const visit = (first: unknown): void => {
    for (let next = first; next instanceof PdfReference && !seen.has(next.number); ) {
      seen.add(next.number);
      const item = file.dictionary(next, "an item of the outline");
      const title = file.resolve(item.get("Title"));
      const better = title instanceof PdfString ? known.get(readTextString(title).replace(/\s+/g, "")) : undefined;
      if (better !== undefined) draft.change(next, { Title: textString(better) });
      visit(item.get("First"));
      next = item.get("Next");
    }
  };
  const root = known.size === 0 ? undefined : file.catalog.get("Outlines");
  if (root !== undefined) visit(file.dictionary(root, "the outline").get("First"));
}
