import { type AcceptResult, acceptPassages, type JudgedPassage } from "../build/accept-passages.ts";
import { excerpt } from "../libraries/text/excerpt.ts";
import type { ChangeClass } from "../model/change.ts";
import { printable } from "../report/printable.ts";
import { compileLate } from "./compile-late.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

interface AcceptOptions {
  readonly root?: string;
  readonly locale?: readonly string[];
  readonly class?: readonly ChangeClass[];
  readonly dryRun?: boolean;
}

/** `tetrapla accept` */
export async function runAccept(names: readonly string[], options: AcceptOptions): Promise<number> {
  compileLate();
  if (options.locale === undefined)
    throw new Error("Unexpected absence of --locale, expected the languages whose translations still hold: --locale de");
  if (names.length === 0 && options.class === undefined)
    throw new Error("Unexpected absence of passages, expected their ids, an article, or --class such as punctuation.");
  const root = findRoot(options.root);
  const { value: result, diagnostics } = await acceptPassages({
    root,
    names,
    locales: options.locale,
    write: options.dryRun !== true,
    ...(options.class === undefined ? {} : { classes: options.class }),
  });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (result === undefined) return exitCodes.failed;
  return conclude(result, options.dryRun === true);
}

function conclude({ passages, overtaken }: AcceptResult, isDry: boolean): number {
  const accepted = passages.filter(({ refused }) => refused === undefined);
  for (const judged of accepted) console.log(`${isDry ? "would accept" : "accepted"} ${describe(judged)}`);
  for (const judged of passages.filter(({ refused }) => refused !== undefined)) {
    console.error(`refused ${describe(judged)}: ${reasonOf(judged)}`);
    for (const { place, reason } of judged.errors)
      console.error(`  ${place.file}${place.position === undefined ? "" : `:${place.position.start.line}`} ${printable(reason)}`);
  }
  for (const path of overtaken) console.error(`${path} was left alone: it changed meanwhile. Run the command again.`);
  if (passages.length === 0) console.error("Nothing of this is stale.");
  const isWhole = overtaken.length === 0 && accepted.length === passages.length;
  return isWhole ? exitCodes.fine : exitCodes.findings;
}

function describe({ locale, passage: { unit, grade } }: JudgedPassage): string {
  const change = grade.state === "stale" ? ` (${grade.change.class})` : "";
  return printable(`${locale} ${unit.id} “${excerpt(unit.text)}”${change}`);
}

const reasons: Readonly<Record<Exclude<NonNullable<JudgedPassage["refused"]>, "not stale">, string>> = {
  errors: "its translation has errors",
  merged: "it took up other passages; run tetrapla sync first",
  rewritten: "it says something else now; name it by its id if its translation holds all the same",
};

function reasonOf({ refused, passage }: JudgedPassage): string {
  if (refused === "not stale") return `its translation is not stale but ${passage.grade.state}`;
  return refused === undefined ? "" : reasons[refused];
}
