import type { Spot } from "../../../model/published.ts";
import type { Finding, OutputSubject } from "../rule.ts";

/** A finding in a finished file: of a web page at its exact place, of other files with the place in words. */
export function outputFinding({ path }: Pick<OutputSubject, "path">, { position, within }: Spot, finding: Omit<Finding, "place">): Finding {
  const reason = within === undefined ? finding.reason : `${finding.reason} ${within.startsWith("page ") ? "On" : "In"} ${within}.`;
  return { ...finding, reason, place: { file: path, ...(position === undefined ? {} : { position }) } };
}
