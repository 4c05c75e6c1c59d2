import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { isUntouched } from "../edges/cache/output-state.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type BrowserLoan, createBrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, readBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { findingsKey } from "./findings-key.ts";
import { type ArticlePlan, planJobs } from "./plan-jobs.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";
import { isStillPublished } from "./still-published.ts";

/**
 * Builds a workspace: reads it, makes what is not as it should be, and puts it into the output folder all at once.
 * A refused or failed run leaves the output as it was.
 */
export async function build(request: BuildRequest, onProgress: (progress: BuildProgress) => void = () => {}): Promise<BuildResult> {
  const read = await readInputs(request);
  if (read.value === undefined || read.diagnostics.some(({ ruleId }) => ruleId === "request-is-known")) {
    return { status: "failed", diagnostics: read.diagnostics, written: [], unchanged: 0 };
  }
  const inputs = read.value;
  const cache = new CacheFolder(request.root);
  const record = readBuildRecord(cache, request.out);
  const loan = createBrowserLoan(inputs.workspace.publication.print.timeLimit * 1_000);
  try {
    const plans = await planJobs(inputs, request, record, await versionOf(loan, inputs, request));
    const known = await recordedFindings(plans, inputs, request, record);
    if (known !== undefined && !(request.release && hasErrors(known))) {
      return { status: "built", diagnostics: [...read.diagnostics, ...known], written: [], unchanged: countClean(plans) };
    }
    if (plans.some(({ dirty }) => dirty.some(({ format }) => format === "pdf"))) loan.start();
    // Most builds of an editor's day end above: what follows is loaded only when there is work.
    const { makeChanges } = await import("./make-changes.ts");
    const made = await makeChanges({ plans, inputs, request, record, cache, loan, found: read.diagnostics, onProgress });
    const lacksAddress = inputs.workspace.publication.baseUrl === undefined && made.written.some((path) => path.endsWith(".pdf"));
    return { ...made, unchanged: countClean(plans), lacksAddress };
  } finally {
    await loan.end();
  }
}

/** The version of the browser on which the bytes of a PDF depend; it is started when nobody knows. */
async function versionOf(loan: BrowserLoan, { workspace }: Inputs, { formats }: BuildRequest): Promise<string | undefined> {
  if (!(formats ?? workspace.publication.formats).includes("pdf")) return loan.version();
  return loan.version() ?? (await loan.browser()).version;
}

/** What the last build said, when nothing has changed since: no input, and no file of the output. */
async function recordedFindings(
  plans: readonly ArticlePlan[],
  inputs: Inputs,
  request: BuildRequest,
  record: BuildRecord,
): Promise<readonly Diagnostic[] | undefined> {
  const lists = await Promise.all(
    Object.entries(record.lists).map(([path, { size, mtimeMs }]) => isUntouched(request.out, path, size, mtimeMs)),
  );
  const isComplete = plans.every(({ dirty }) => dirty.length === 0) && lists.length > 0 && !lists.includes(false);
  const lacksPackage = request.packages === true && Object.entries(record.jobs).some(([name, { book }]) => book && !record.packages[name]);
  const isSurplus = Object.keys(record.jobs).some((name) => !isStillPublished(name, inputs.workspace, request));
  if (!isComplete || lacksPackage || isSurplus || record.settled?.key !== findingsKey(plans, inputs, request)) return undefined;
  return record.settled.diagnostics;
}

function countClean(plans: readonly ArticlePlan[]): number {
  return plans.reduce((sum, { clean }) => sum + clean.length, 0);
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined);
}
