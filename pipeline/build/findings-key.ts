import type { BuildRequest } from "./build-request.ts";
import { hashOf } from "./job.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { Inputs } from "./read-inputs.ts";

/** Equal keys, equal findings: of a whole run, with all its articles and the files made of them. */
export function findingsKey(plans: readonly ArticlePlan[], { run }: Inputs, { release }: BuildRequest): string {
  const jobs = plans
    .flatMap(({ dirty, clean, handouts }) => [...dirty, ...clean, ...handouts.dirty, ...handouts.clean])
    .map(({ key }) => key)
    .sort();
  return hashOf(run.workspace, String(release), ...plans.map(({ key }) => key), ...jobs);
}
