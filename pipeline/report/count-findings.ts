import type { Diagnostic } from "../model/diagnostic.ts";

/** How many findings there are of each kind; the accepted ones are in no other count. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
  /** Findings that carry a fix. */
  readonly fixable: number;
}

/** Counts findings; one that is accepted counts as nothing else. */
export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const open = diagnostics.filter(({ waived }) => waived === undefined);
  const count = (severity: Diagnostic["severity"]): number => open.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    accepted: diagnostics.length - open.length,
    fixable: open.filter(({ fix }) => fix !== undefined).length,
  };
}
