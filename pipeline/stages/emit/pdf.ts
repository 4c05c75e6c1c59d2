// In:  a Document, the theme, a browser.
// Out: a PDF for paper, screen readers and archives, the same bytes every time.
// Invariant: the browser gets every byte from memory; nothing is fetched, no script of the text's runs.
import type { OutputFormat } from "./format.ts";
import { finishDocument } from "./pdf/finish-document.ts";
import { printDocument } from "./pdf/print-document.ts";

/** The article on paper. */
export const pdf: OutputFormat = {
  name: "pdf",
  async emit(document, context) {
    const printed = await printDocument(document, context);
    const { bytes, pages, diagnostics } = finishDocument(printed, document, context);
    return {
      artifacts: [{ path: `${document.edition}/${document.article}.pdf`, bytes }],
      pages,
      diagnostics: [...printed.diagnostics, ...diagnostics],
    };
  },
};
