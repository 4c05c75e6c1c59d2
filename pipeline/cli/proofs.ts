import { relative } from "node:path";
import { makeProofs, type ProofRequest } from "../build/make-proofs.ts";
import { exitCodes } from "./exit-codes.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

/** `tetrapla build --proof` */
export async function runProofs(request: ProofRequest): Promise<number> {
  const { isFailed, diagnostics, written } = await makeProofs(request);
  await showDiagnostics(diagnostics, request.root, process.stderr);
  if (isFailed) {
    console.error("Nothing was made.");
    return exitCodes.failed;
  }
  const folder = relative(process.cwd(), request.out) || ".";
  for (const path of written) console.log(`${folder}/${path}`);
  if (written.length === 0) console.error("Nothing was made: a proof is of a language that the source is translated into.");
  return exitCodes.fine;
}
