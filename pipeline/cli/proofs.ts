import { relative } from "node:path";
import { makeProofs } from "../build/make-proofs.ts";
import type { ProofFormat, ProofRequest, ProofResult } from "../build/proof-request.ts";
import { exitCodes } from "./exit-codes.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine } from "./terminal.ts";

/** Options of `build` that have nothing to do with proofs, by their names on the command line. */
const strangers = {
  locale: "--locale",
  parallel: "--parallel",
  handout: "--handout",
  oneFile: "--one-file",
  package: "--package",
  release: "--release",
} as const;

/** Throws when a command line asks for a proof and for something else as well, which would be left undone. */
export function refuseStrangers(options: { readonly [Name in keyof typeof strangers]?: unknown }): void {
  const named = (Object.keys(strangers) as (keyof typeof strangers)[]).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  );
  if (named.length === 0) return;
  const flags = named.map((name) => strangers[name]).join(" and ");
  throw new Error(`Unexpected ${flags} with --proof, expected proofs alone. Run \`tetrapla build\` once for each.`);
}

/** The formats of proofs that a command line names, or both. Throws for one that proofs do not have. */
export function readProofFormats(names: readonly string[] | undefined): ProofFormat[] {
  const formats: readonly ProofFormat[] = ["html", "pdf"];
  const strange = names?.filter((name) => !formats.some((format) => format === name)) ?? [];
  if (strange.length > 0) throw new Error(`Unexpected format ${strange.join(", ")} of a proof, expected ${formats.join(" or ")}.`);
  return formats.filter((format) => names?.includes(format) ?? true);
}

/** `tetrapla build --proof` */
export async function runProofs(request: ProofRequest): Promise<number> {
  const line = createProgressLine(process.stderr);
  const result = await makeProofs(request, ({ done, total, label }) => line.show(`${done}/${total} ${label}`));
  line.clear();
  await showDiagnostics(result.diagnostics, request.root, process.stderr);
  return conclude(result, relative(process.cwd(), request.out) || ".");
}

function conclude({ status, written, unchanged }: ProofResult, folder: string): number {
  if (status === "failed") {
    console.error("Nothing was made.");
    return exitCodes.failed;
  }
  for (const path of written) console.log(`${folder}/${path}`);
  const count = (number: number): string => `${number} file${number === 1 ? "" : "s"}`;
  if (written.length > 0) console.error(`${count(written.length)} written to ${folder}/proof/, ${unchanged} unchanged`);
  else if (unchanged > 0) console.error(`${count(unchanged)} up to date in ${folder}/proof/`);
  if (status === "made") return exitCodes.fine;
  console.error("Some proofs were not made; what was there of them is still there.");
  return exitCodes.findings;
}
