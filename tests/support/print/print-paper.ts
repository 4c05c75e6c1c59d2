import { type LaunchedBrowser, launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";
import type { Document } from "../../../pipeline/model/document.ts";
import type { PaperName, PrintSettings } from "../../../pipeline/model/publication.ts";
import type { EmitContext } from "../../../pipeline/stages/emit/format.ts";
import { finishDocument } from "../../../pipeline/stages/emit/pdf/finish-document.ts";
import type { PageGeometry } from "../../../pipeline/stages/emit/pdf/paginate/page-geometry.ts";
import { printDocument } from "../../../pipeline/stages/emit/pdf/print-document.ts";
import { testContext } from "../test-context.ts";
import { type DocumentParts, testDocument } from "../test-document.ts";
import { type Paper, readPaper } from "./read-paper.ts";

/** A test document as it is published on paper. */
export interface PrintedPaper {
  readonly document: Document;
  readonly geometry: PageGeometry;
  readonly bytes: Uint8Array;
  readonly paper: Paper;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PaperOptions {
  readonly paper?: PaperName;
  readonly print?: Partial<PrintSettings>;
  readonly baseUrl?: string;
  readonly context?: Partial<EmitContext>;
}

let running: Promise<LaunchedBrowser> | undefined;

/** One browser for all tests of a file; `closePress` ends it. */
export function press(): Promise<LaunchedBrowser> {
  running ??= launchBrowser();
  return running;
}

/** Ends the browser, if there is one. */
export async function closePress(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

/** Prints a document made of HTML. */
export function printPaper(parts: DocumentParts, options: PaperOptions = {}): Promise<PrintedPaper> {
  return printFinal(testDocument(parts), testContext(parts.locale), options);
}

/** Prints a document with a theme, labels and conventions. */
export async function printFinal(
  document: Document,
  context: EmitContext,
  { paper, print, baseUrl, context: more }: PaperOptions = {},
): Promise<PrintedPaper> {
  const publication = {
    ...context.publication,
    ...(paper === undefined ? {} : { paper }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    print: { ...context.publication.print, ...print },
  };
  const whole = { ...context, ...more, publication, browser: press };
  const printed = await printDocument(document, whole);
  const { bytes, diagnostics } = finishDocument(printed, document, whole);
  const { geometry } = printed;
  return { document, geometry, bytes, diagnostics: [...printed.diagnostics, ...diagnostics], paper: await readPaper(bytes) };
}
