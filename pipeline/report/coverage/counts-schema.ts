import { z } from "zod";
import type { Coverage } from "../../libraries/translation/coverage.ts";
import { currentShare } from "../../libraries/translation/coverage.ts";
import { passageProgress } from "../../libraries/translation/survey.ts";
import { changeClasses } from "../../model/change.ts";

const tally = z.strictObject({
  units: z.int().min(0).describe("Passages."),
  words: z.int().min(0).describe("Words that they have in the source."),
});

const share = z.number().min(0).max(1);

/** How much of a text is translated, as reports tell it to programs. */
export const countsSchema = z.strictObject({
  coverage: share.describe("The share of words of which readers have a current translation: current, carried over or inherited."),
  minCoverage: share.describe("The share that publication.yaml asks for."),
  belowMinimum: z.boolean(),
  total: tally,
  progress: z
    .record(z.enum(passageProgress), tally)
    .describe(
      "By state. `carriedOver`: codes were exchanged without a translator; `inherited`: a locale that stands in has it; `draft`: its translator has not finished it; `suggested`: put together from parts of others; `invalid`: it lost or gained codes.",
    ),
  stale: z.record(z.enum(changeClasses), tally).describe("Stale passages by the weight of the change since."),
});

export type Counts = z.output<typeof countsSchema>;

/** The counts of a text. */
export function countsOf(coverage: Coverage, minCoverage: number): Counts {
  const now = currentShare(coverage);
  return { coverage: now, minCoverage, belowMinimum: now < minCoverage, ...coverage };
}
