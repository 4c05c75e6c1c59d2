import type { Severity } from "../../model/diagnostic.ts";
import type { Spot } from "../../model/published.ts";

/** What a judge says of a file. */
export interface JudgeFinding {
  /** The path that the judge was given. */
  readonly file: string;
  readonly severity: Severity;
  /** The judge's own name for the fault, such as `RSC-005`. */
  readonly code: string;
  /** In the judge's words. */
  readonly message: string;
  /** Where more is told of the fault. */
  readonly url?: string;
  readonly spot: Spot;
}

/** What came of asking a judge: findings, or why it cannot judge here and what would mend that. */
export type Verdict =
  | { readonly judge: string; readonly findings: readonly JudgeFinding[] }
  | { readonly judge: string; readonly absence: string; readonly remedy: string };
