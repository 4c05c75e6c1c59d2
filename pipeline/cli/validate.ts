import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateOutput } from "../build/validate-output.ts";
import type { ValidateResult } from "../build/validate-request.ts";
import type { FormatName } from "../model/publication.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { type ReporterName, reportFindings } from "./report-findings.ts";
import { createProgressLine } from "./terminal.ts";

interface ValidateOptions {
  readonly root?: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly reporter: ReporterName;
  readonly json?: boolean;
  readonly strict?: boolean;
  /** Unset by `--no-judges`. */
  readonly judges: boolean;
}

/** `tetrapla validate` */
export async function runValidate(files: readonly string[], options: ValidateOptions): Promise<number> {
  const strange = options.format?.filter((format) => !["html", "epub", "pdf"].includes(format)) ?? [];
  if (strange.length > 0) throw new Error(`Unexpected format ${strange.join(", ")}, expected html, epub or pdf.`);
  const odd = files.filter((file) => !/\.(html|epub|pdf)$/i.test(file));
  if (odd.length > 0) throw new Error(`Unexpected file ${odd.join(", ")}, expected one that ends in .html, .epub or .pdf.`);
  const root = rootFor(files, options.root);
  const out = resolve(options.out ?? resolve(root ?? ".", "output"));
  const line = createProgressLine(process.stderr);
  const result = await validateOutput({
    root,
    out,
    ...(files.length === 0 ? {} : { files: files.map((file) => resolve(file)) }),
    ...(options.format === undefined ? {} : { formats: options.format as FormatName[] }),
    asksJudges: options.judges,
    isStrict: options.strict === true,
    onProgress: (label) => line.show(label),
  });
  line.clear();
  const reporter = options.json ? "json" : options.reporter;
  process.stdout.write(`${await reportFindings(result.diagnostics, { reporter, root: root ?? process.cwd() })}\n`);
  return conclude(result, out);
}

/** Files that are named may be of no workspace. */
function rootFor(files: readonly string[], named: string | undefined): string | undefined {
  const root = findRoot(named);
  return files.length > 0 && named === undefined && !existsSync(join(root, "publication.yaml")) ? undefined : root;
}

function conclude({ status, diagnostics, count, judges, unjudged }: ValidateResult, out: string): number {
  if (status === "failed") {
    if (diagnostics.length === 0) console.error(`Unexpected lack of finished files in ${out}, expected some: tetrapla build`);
    return exitCodes.failed;
  }
  for (const what of unjudged) console.error(`NOT JUDGED: ${what}`);
  const asked = judges.length === 0 ? "" : `, and by ${judges.join(", ")}`;
  console.error(`${count} file${count === 1 ? "" : "s"} judged by the output rules${asked}`);
  const isFaulty = diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined);
  return isFaulty ? exitCodes.findings : exitCodes.fine;
}
