import { relative } from "node:path";
import { type HandoutRequest, makeHandouts, type WrittenHandout } from "../build/make-handouts.ts";
import type { HandoutKind } from "../model/handout.ts";
import { exitCodes } from "./exit-codes.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine } from "./terminal.ts";

const kinds: readonly HandoutKind[] = ["booklet", "summary", "large-print", "trim"];

/** The kinds that a command line names. Throws for a name that is none. */
export function readHandoutKinds(names: readonly string[]): HandoutKind[] {
  const strange = names.filter((name) => !kinds.some((kind) => kind === name));
  if (strange.length > 0) throw new Error(`Unexpected handout ${strange.join(", ")}, expected ${kinds.join(", ")}.`);
  return kinds.filter((kind) => names.includes(kind));
}

/** `tetrapla build --handout` */
export async function runHandouts(request: HandoutRequest): Promise<number> {
  const line = createProgressLine(process.stderr);
  const { isFailed, diagnostics, written } = await makeHandouts(request, (label) => line.show(label));
  line.clear();
  await showDiagnostics(diagnostics, request.root, process.stderr);
  if (isFailed) {
    console.error("Nothing was made.");
    return exitCodes.failed;
  }
  const folder = relative(process.cwd(), request.out) || ".";
  for (const { path } of written) console.log(`${folder}/${path}`);
  for (const handout of written) console.error(`\n${handout.path}: ${howToPrint(handout)}`);
  return exitCodes.fine;
}

/** What a person at the printer does with a handout, and for whom it is. */
function howToPrint({ kind, pages, sheets, paper, readers }: WrittenHandout): string {
  const count = `${pages} ${pages === 1 ? "page" : "pages"}, ${sheets} ${sheets === 1 ? "sheet" : "sheets"}`;
  const files = readers.join(", ");
  switch (kind) {
    case "booklet":
      return `${count} of ${paper}, flip on short edge, 100 %. Fold the sheets in the middle and staple them there. This file is for the printer alone; for screens and screen readers there is ${files}.`;
    case "trim":
      return `${count} of ${paper} with 3 mm bleed and crop marks, 100 %. This file is for the copy shop alone; for screens and screen readers there is ${files}.`;
    case "summary":
      return `${count} of ${paper}, flip on long edge, 100 %. To hand out, and for screens and screen readers, too.`;
    case "large-print":
      return `${count} of ${paper}, flip on long edge, 100 %. For people who need large letters, on paper or on a screen, and for screen readers.`;
  }
}
