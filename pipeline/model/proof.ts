import type { Diagnostic } from "./diagnostic.ts";
import type { PassageState } from "./edition.ts";
import type { UnitId, UnitKind } from "./unit.ts";

/** A run of text that two versions of a passage have in common, or one of them alone. */
export interface ProofChange {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What an editor who reads proofs must know of a passage. */
export interface ProofNote {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly state: PassageState;
  readonly source: string;
  /** Empty where there is none. */
  readonly target: string;
  /** Of a stale passage: what has changed in the source since it was translated. */
  readonly changes: readonly ProofChange[];
  readonly findings: readonly Diagnostic[];
}

/** What an editor must know of an article in a language. */
export interface ProofNotes {
  /** In the order of the article. */
  readonly passages: ReadonlyMap<string, ProofNote>;
  /** What was found elsewhere than in a passage. */
  readonly others: readonly Diagnostic[];
}
