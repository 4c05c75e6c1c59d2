import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { isUntouched } from "../edges/cache/output-state.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { WrittenHandout } from "../model/handout.ts";
import { type BrowserLoan, createBrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, readBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { findingsKey } from "./findings-key.ts";
import { keepHandouts } from "./keep-handouts.ts";
import { planHandouts } from "./plan-handouts.ts";
import { type ArticlePlan, planJobs } from "./plan-jobs.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";
import { readManifest } from "./read-manifest.ts";
import { runKind } from "./run-kind.ts";
import { isStillPublished } from "./still-published.ts";

/**
 * Builds a workspace: reads it, makes what is not as it should be, and puts it into the output folder all at once.
 * A refused or failed run leaves the output as it was.
 */
export async function build(request: BuildRequest, onProgress: (progress: BuildProgress) => void = () => {}): Promise<BuildResult> {
  const read = await readInputs(request);
  if (read.value === undefined || read.diagnostics.some(({ ruleId }) => ruleId === "request-is-known")) {
    return { status: "failed", diagnostics: read.diagnostics, written: [], unchanged: 0, handouts: [] };
  }
  const inputs = read.value;
  const cache = new CacheFolder(request.root);
  const record = readBuildRecord(cache, request.out);
  const loan = createBrowserLoan(inputs.workspace.publication.print.timeLimit * 1_000);
  try {
    const version = await versionOf(loan, inputs, request);
    const plans =
      request.handouts === undefined
        ? await planJobs(inputs, request, record, version)
        : await planHandouts(inputs, request, request.handouts, record, version);
    const unchanged = plans.reduce((sum, { clean, handouts }) => sum + clean.length + handouts.clean.length, 0);
    const known = await recordedFindings(plans, inputs, request, record);
    if (known !== undefined && !(request.release && hasErrors(known))) {
      return { status: "built", diagnostics: [...read.diagnostics, ...known], written: [], unchanged, handouts: handoutsOf(plans, record) };
    }
    if (plans.some(({ dirty, handouts }) => handouts.dirty.length > 0 || dirty.some(({ format }) => format === "pdf"))) loan.start();
    // Most builds of an editor's day end above: what follows is loaded only when there is work.
    const { makeChanges } = await import("./make-changes.ts");
    const { record: left, ...made } = await makeChanges({
      plans,
      inputs,
      request,
      record,
      cache,
      loan,
      found: read.diagnostics,
      onProgress,
    });
    const lacksAddress = inputs.workspace.publication.baseUrl === undefined && made.written.some((path) => path.endsWith(".pdf"));
    return { ...made, unchanged, handouts: made.status === "built" ? handoutsOf(plans, left) : [], lacksAddress };
  } finally {
    await loan.end();
  }
}

/** The version of the browser on which the bytes of a PDF depend; it is started when nobody knows. */
async function versionOf(loan: BrowserLoan, { workspace }: Inputs, { formats, handouts }: BuildRequest): Promise<string | undefined> {
  if (handouts === undefined && !(formats ?? workspace.publication.formats).includes("pdf")) return loan.version();
  return loan.version() ?? (await loan.browser()).version;
}

/** What the last run of this kind said, when nothing has changed since: no input, and no file of the output. */
async function recordedFindings(
  plans: readonly ArticlePlan[],
  inputs: Inputs,
  request: BuildRequest,
  record: BuildRecord,
): Promise<readonly Diagnostic[] | undefined> {
  const settled = record.settled[runKind(request)];
  if (plans.some(({ dirty, handouts }) => dirty.length + handouts.dirty.length > 0)) return undefined;
  if (settled?.key !== findingsKey(plans, inputs, request) || !(await areListsTrue(inputs, request, record))) return undefined;
  return settled.diagnostics;
}

/** Whether the index, the manifest and the other lists are as they were left, and nothing is to go. */
async function areListsTrue(
  { workspace }: Inputs,
  request: BuildRequest,
  { lists, jobs, packages, handouts }: BuildRecord,
): Promise<boolean> {
  const known = Object.values(handouts).map(({ entry }) => entry);
  if ((await keepHandouts(known, request.out, workspace)).length < known.length) return false;
  const own = Object.entries(lists).filter(([path]) => request.handouts === undefined || path === "manifest.json");
  const states = await Promise.all(own.map(([path, { size, mtimeMs }]) => isUntouched(request.out, path, size, mtimeMs)));
  if (own.length === 0 || states.includes(false)) return false;
  if (request.handouts !== undefined) return true;
  const lacksPackage = request.packages === true && Object.entries(jobs).some(([name, { book }]) => book && !packages[name]);
  const isSurplus = Object.keys(jobs).some((name) => !isStillPublished(name, workspace, request));
  // Handouts that were made as drafts after a release have made its state another.
  const lacksRelease = request.release && (await readManifest(request.out))?.released !== true;
  return !lacksPackage && !isSurplus && !lacksRelease;
}

/** The handouts that were asked for, in the order of their paths. */
function handoutsOf(plans: readonly ArticlePlan[], { handouts }: BuildRecord): WrittenHandout[] {
  return plans
    .flatMap((plan) => [...plan.handouts.dirty, ...plan.handouts.clean])
    .flatMap(({ path }) => handouts[path]?.facts ?? [])
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined);
}
