import { textString } from "./objects/text-string.ts";
import type { PdfDraft } from "./pdf-draft.ts";
import type { PrintedLink } from "./read-links.ts";

/** Says of every link what it says (ISO 14289-1, 7.18.5), and names its target by a string, which may be longer than a name. */
export function writeLinks(links: readonly PrintedLink[], draft: PdfDraft, linkText: ReadonlyMap<string, string>): void {
  for (const { reference, href } of links) {
    const contents = textString(linkText.get(href) || href);
    draft.change(reference, { Contents: contents, ...(href.startsWith("#") ? { Dest: textString(href.slice(1)) } : {}) });
  }
}
