import { makeDocument } from "../../../pipeline/build/make-document.ts";
import { allMarked } from "../../../pipeline/libraries/translation/stale-display.ts";
import type { Browser } from "../../../pipeline/model/browser.ts";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";
import type { Document } from "../../../pipeline/model/document.ts";
import type { Conventions, Locale } from "../../../pipeline/model/locale.ts";
import type { EmitContext } from "../../../pipeline/stages/emit/format.ts";
import { finishDocument } from "../../../pipeline/stages/emit/pdf/finish-document.ts";
import { printDocument } from "../../../pipeline/stages/emit/pdf/print-document.ts";
import { conventionsOf } from "../conventions.ts";
import { type ArticleParts, labelsOf, prepare } from "../prepared-article.ts";
import { testContext } from "../test-context.ts";

/** A document as Chromium prints it, and as it is published. */
export interface FinishedPrint {
  readonly document: Document;
  readonly raw: Uint8Array;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints and finishes a document. */
export async function finishedPrint(document: Document, context: EmitContext): Promise<FinishedPrint> {
  const printed = await printDocument(document, context);
  const { bytes, diagnostics } = finishDocument(printed, document, context);
  return { document, raw: printed.bytes, bytes, diagnostics: [...printed.diagnostics, ...diagnostics] };
}

/** Prints and finishes an article in English. */
export function finishedArticle(parts: ArticleParts, browser: () => Promise<Browser>): Promise<FinishedPrint> {
  return finishedPrint(englishDocument(parts), testContext("en", { browser }));
}

/** The document of an article in English. */
function englishDocument(parts: ArticleParts): Document {
  const locale = "en" as Locale;
  const conventions: Conventions = conventionsOf("en");
  const kit = { locale, chain: [locale] as [Locale], links: new Map(), labels: labelsOf("en"), conventions };
  return makeDocument(prepare(parts), kit, new Map([[locale, conventions]]), { showMarks: true, stale: allMarked });
}
