import type { Conformance } from "../../../model/book.ts";
import type { AccessibilityClaim } from "../../../model/publication.ts";

/** The conformance that the configuration's evaluator has found; nothing when it names none. */
export function describeConformance(claim: AccessibilityClaim | undefined): Conformance | undefined {
  if (claim === undefined) return undefined;
  const { evaluator, ...rest } = claim;
  return { certifiedBy: evaluator, ...rest };
}
