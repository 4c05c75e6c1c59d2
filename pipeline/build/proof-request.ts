import type { Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { BuildRequest } from "./build-request.ts";

/** What a proof is made as. */
export type ProofFormat = "html" | "pdf";

/** Of what to make proofs. */
export interface ProofRequest extends Pick<BuildRequest, "root" | "out" | "articles" | "paper" | "notes" | "showMarks"> {
  /** The languages of which proofs are read, each beside the source. */
  readonly proofs: readonly Locale[];
  readonly formats: readonly ProofFormat[];
}

/** What came of it. */
export interface ProofResult {
  /** `incomplete`: of some articles there is no proof, and what was there of them stays; `failed`: the run itself could not go on. */
  readonly status: "made" | "incomplete" | "failed";
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the files written, from the output folder on. */
  readonly written: readonly string[];
  /** How many files were as they should be already. */
  readonly unchanged: number;
}
