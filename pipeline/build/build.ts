import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { OutputFolder } from "../edges/write/output-folder.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import { createBrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, type RecordedArticle, readBuildRecord, writeBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { jobName } from "./job.ts";
import { type ArticlePlan, planJobs } from "./plan-jobs.ts";
import { publish } from "./publish.ts";
import { readInputs } from "./read-inputs.ts";
import { runArticle } from "./run-article.ts";

/**
 * Builds a workspace: reads it, makes what is not as it should be, and puts it into the output folder all at once.
 * A refused or failed run leaves the output as it was.
 */
export async function build(request: BuildRequest, onProgress: (progress: BuildProgress) => void = () => {}): Promise<BuildResult> {
  const read = await readInputs(request);
  const failed = (diagnostics: readonly Diagnostic[]): BuildResult => ({ status: "failed", diagnostics, written: [], unchanged: 0 });
  if (read.value === undefined || read.diagnostics.some(({ ruleId }) => ruleId === "request-is-known")) return failed(read.diagnostics);
  const inputs = read.value;
  const cache = new CacheFolder(request.root);
  const record = await readBuildRecord(cache, request.out);
  const loan = createBrowserLoan();
  try {
    const plans = await planJobs(inputs, request, record, await loan.version());
    const total = plans.reduce((sum, { dirty }) => sum + dirty.length, 0);
    if (plans.some(({ dirty }) => dirty.some(({ format }) => format === "pdf"))) loan.start();
    const output = await OutputFolder.open(request.out);
    const diagnostics = [...read.diagnostics];
    const entries = new Map<string, { readonly key: string; readonly entry: ManifestEntry }>();
    const articles: Record<string, RecordedArticle> = { ...record.articles };
    let done = 0;
    let refused = request.release && hasErrors(diagnostics);
    for (const plan of plans) {
      const known = recordedFindings(plan, record);
      if (known !== undefined) {
        diagnostics.push(...known);
        refused ||= request.release && hasErrors(known);
        continue;
      }
      const result = await runArticle(plan, inputs, request, {
        cache,
        loan,
        isRefused: refused,
        emitted: async (job, artifact, entry) => {
          await output.stage(artifact);
          entries.set(jobName(job), { key: job.key, entry });
          onProgress({ done: ++done, total, label: artifact.path });
        },
      });
      diagnostics.push(...result.diagnostics);
      articles[plan.files.name] = { key: plan.key, diagnostics: result.findings };
      refused ||= result.isRefused;
    }
    if (refused) {
      await output.discard();
      return { status: "refused", diagnostics, written: [], unchanged: 0 };
    }
    const browser = (await loan.usedVersion()) ?? record.browser;
    const outcome = await publish({ output, cache, inputs, request, record, entries, browserVersion: browser });
    await writeBuildRecord(cache, request.out, { version: 1, ...(browser === undefined ? {} : { browser }), jobs: outcome.jobs, articles });
    const unchanged = plans.reduce((sum, { clean }) => sum + clean.length, 0);
    return { status: "built", diagnostics, written: outcome.written, unchanged };
  } finally {
    await loan.end();
  }
}

/** What an article's last build said, when nothing about it has changed. */
function recordedFindings({ files, key, dirty }: ArticlePlan, record: BuildRecord): readonly Diagnostic[] | undefined {
  const known = record.articles[files.name];
  return dirty.length === 0 && known?.key === key ? known.diagnostics : undefined;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
