import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "../build/build.ts";
import type { BuildRequest, HandoutRequest } from "../build/build-request.ts";
import type { HandoutKind, WrittenHandout } from "../model/handout.ts";
import { exitCodes } from "./exit-codes.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine } from "./terminal.ts";

const kinds: readonly HandoutKind[] = ["booklet", "summary", "large-print", "trim"];

/** What a command line asks for beside handouts. */
interface HandoutOptions {
  readonly handout: readonly string[];
  readonly oneFile?: boolean;
  readonly parallel?: unknown;
  readonly format?: unknown;
  readonly package?: unknown;
  readonly proof?: unknown;
}

/** The handouts that a command line names. Throws for what goes with none. */
export function readHandoutRequest({ handout, oneFile, parallel, format, ...options }: HandoutOptions): HandoutRequest {
  const strange = handout.filter((name) => !kinds.some((kind) => kind === name));
  if (strange.length > 0) throw new Error(`Unexpected handout ${strange.join(", ")}, expected ${kinds.join(", ")}.`);
  if (format !== undefined) throw new Error("Unexpected --format with --handout, expected one of them: handouts are PDFs.");
  if (options.proof !== undefined) throw new Error("Unexpected --proof with --handout, expected one of them: proofs are for editors.");
  if (options.package) throw new Error("Unexpected --package with --handout, expected one of them: packages are of e-books.");
  if (oneFile && parallel !== undefined)
    throw new Error(
      "Unexpected --one-file with --parallel, expected one of them: --parallel puts languages side by side, --locale en,ru --one-file one after the other.",
    );
  return { kinds: kinds.filter((kind) => handout.includes(kind)), isJoint: oneFile === true };
}

/** `tetrapla build --handout` */
export async function runHandouts(request: BuildRequest): Promise<number> {
  const line = createProgressLine(process.stderr);
  const result = await build(request, ({ done, total, label }) => line.show(`${done}/${total} ${label}`));
  line.clear();
  await showDiagnostics(result.diagnostics, request.root, process.stderr);
  if (result.status === "failed") {
    console.error("Nothing was made.");
    return exitCodes.failed;
  }
  if (result.status === "refused") {
    console.error("Not made: mend the errors, or make drafts with what is wrong: without --release");
    return exitCodes.findings;
  }
  const folder = relative(process.cwd(), request.out) || ".";
  for (const path of result.written) console.log(`${folder}/${path}`);
  for (const handout of result.handouts) {
    const state = result.written.includes(handout.path) ? "" : " is up to date";
    console.error(`\n${handout.path}${state}: ${howToPrint(handout, request.out)}`);
  }
  return exitCodes.fine;
}

/** What a person at the printer does with a handout, and for whom it is. */
function howToPrint({ kind, pages, sheets, paper, flip, readers }: WrittenHandout, out: string): string {
  const count = `${pages} ${pages === 1 ? "page" : "pages"}, ${sheets} ${sheets === 1 ? "sheet" : "sheets"} of ${paper}`;
  const others = `for screens and screen readers there is ${readers.map((path) => nameReader(path, out)).join(", ")}.`;
  switch (kind) {
    case "booklet":
      return `${count}, flip on ${flip} edge, 100 %. Fold the sheets in the middle and staple them there. This file is for the printer alone; ${others}`;
    case "trim":
      return `${count} with 3 mm bleed and crop marks, 100 %. This file is for the copy shop alone; ${others}`;
    case "summary":
      return `${count}, flip on ${flip} edge, 100 %. To hand out, and for screens and screen readers, too.`;
    case "large-print":
      return `${count}, flip on ${flip} edge, 100 %. For people who need large letters, on paper or on a screen, and for screen readers.`;
  }
}

/** The file for readers, and how it is made where nobody has made it yet. */
function nameReader(path: string, out: string): string {
  if (existsSync(join(out, path))) return path;
  const [edition = ""] = path.split("/");
  return `${path} (yet to be made: tetrapla build ${edition.includes("+") ? "--parallel" : "--locale"} ${edition.replaceAll("+", ",")} --format pdf)`;
}
