import type { Element } from "hast";
import { h } from "hastscript";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";

/** Links to the same edition as an e-book and for print, as far as they are published. */
export function renderDownloads(document: Document, { formats, labels }: EmitContext): Element[] {
  const links = (["epub", "pdf"] as const)
    .filter((format) => formats.includes(format))
    .map((format) => {
      const type = format === "epub" ? "application/epub+zip" : "application/pdf";
      const label = labels(format === "epub" ? "downloadEpub" : "downloadPdf");
      return h("li", h("a", { href: `${document.article}.${format}`, type, rel: ["alternate"] }, label));
    });
  return links.length === 0 ? [] : [h("ul", links)];
}
