import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { buildPrintTree, type PrintTree } from "./build-print-tree.ts";
import type { PdfFile } from "./finish/read-pdf.ts";
import { hyphenateTree } from "./hyphenate/hyphenate-tree.ts";
import { openPrintPage } from "./open-print-page.ts";
import { pageStyle } from "./page-style.ts";
import type { PageGeometry } from "./paginate/page-geometry.ts";
import { printTree } from "./print-tree.ts";
import { ownPrint, type PrintVariant } from "./print-variant.ts";

/** A document on paper, as the browser prints it. */
export interface PrintedDocument {
  readonly bytes: Uint8Array;
  /** The same, read: what was parsed of it for one purpose is parsed for all. */
  readonly file: PdfFile;
  readonly tree: PrintTree;
  readonly geometry: PageGeometry;
  readonly diagnostics: readonly Diagnostic[];
}

/** How often a document is laid out anew because a note could not stay at the foot of its page; then all notes go to the end. */
const mostLayouts = 5;

/** Makes the pages of a document and prints them, with true numbers; every note is at the foot of the page that calls it, or at the end. */
export async function printDocument(
  document: Document,
  context: EmitContext,
  variant: PrintVariant = ownPrint(context.publication, document.columns?.length),
): Promise<PrintedDocument> {
  const { print, geometry } = variant;
  const called = document.notes.filter(({ calls }) => calls.length > 0).map(({ anchor }) => anchor);
  let atFoot: ReadonlySet<string> = new Set(print.notes === "foot" ? called : []);
  const moved: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const tree = await buildPrintTree(document, context, atFoot, pageStyle(geometry, variant.name), variant);
    const root = print.hyphenation ? hyphenateTree(tree.root, variant.name === "large-print") : tree.root;
    const page = await openPrintPage(root, document, context.theme, await context.browser());
    try {
      const { bytes, file, unsound, diagnostics } = await printTree(page, { tree, variant, document, context, atFoot });
      if (bytes !== undefined && file !== undefined)
        return { bytes, file, tree, geometry, diagnostics: [...moved.map((anchor) => noteIsMoved(document, anchor)), ...diagnostics] };
      const leaving = attempt < mostLayouts ? new Set(unsound) : atFoot;
      moved.push(...called.filter((anchor) => leaving.has(anchor)));
      atFoot = new Set([...atFoot].filter((anchor) => !leaving.has(anchor)));
    } finally {
      await page.close();
    }
  }
}

function noteIsMoved({ article, edition, notes }: Document, anchor: string): Diagnostic {
  const label = notes.find((note) => note.anchor === anchor)?.label ?? anchor;
  return {
    ruleId: "note-is-at-its-call",
    severity: "info",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected note ${label}, which does not fit at the foot of the page that calls it (PDF, ${edition}), expected room for its first lines. It is printed at the end.`,
    note: "Shorten the note, or call fewer notes in one place.",
  };
}
