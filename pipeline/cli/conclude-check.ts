import type { Diagnostic } from "../model/diagnostic.ts";
import type { CheckRequest } from "./check-request.ts";
import { exitCodes } from "./exit-codes.ts";
import { reportFindings } from "./report-findings.ts";

/** Reports findings on standard output, and says by its exit code what they amount to. */
export async function concludeCheck(isReadable: boolean, diagnostics: readonly Diagnostic[], request: CheckRequest): Promise<number> {
  process.stdout.write(`${await reportFindings(diagnostics, request)}\n`);
  if (!isReadable) return exitCodes.failed;
  const open = diagnostics.filter(({ waived }) => waived === undefined);
  const warnings = open.filter(({ severity }) => severity === "warning").length;
  const { maxWarnings } = request;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    console.error(`Unexpected ${warnings} warnings, expected no more than ${maxWarnings}.`);
    return exitCodes.findings;
  }
  return open.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine;
}
