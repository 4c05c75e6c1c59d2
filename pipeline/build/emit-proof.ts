import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { EmitContext } from "../stages/emit/format.ts";
import { formats } from "../stages/emit/index.ts";
import { printProof } from "../stages/emit/pdf/print-proof.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { ProofFormat } from "./proof-request.ts";

/** The bytes of a proof, and what was noticed while it was made. */
export interface EmittedProof {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a file of an annotated document. Nothing of it is on the web, so it names no address and no other files. */
export async function emitProof(
  format: ProofFormat,
  document: Document,
  { publication, ...others }: EmitContext,
  loan: BrowserLoan,
): Promise<EmittedProof> {
  const { baseUrl: _, ...unpublished } = publication;
  const context: EmitContext = { ...others, publication: unpublished };
  if (format === "pdf") return loan.retrying(() => printProof(document, context));
  const { artifacts, diagnostics } = await formats.html.emit(document, context);
  return { bytes: artifacts[0].bytes, diagnostics };
}
