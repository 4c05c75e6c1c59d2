import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { OutputFolder } from "../edges/write/output-folder.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, type RecordedFindings, writeBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { jobName } from "./job.ts";
import { type LoadedLocales, loadLocales } from "./load-locales.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import { publish } from "./publish.ts";
import type { Inputs } from "./read-inputs.ts";
import { rememberConventions } from "./remember-conventions.ts";
import { runArticle } from "./run-article.ts";

/** A build that has decided what to do. */
export interface PlannedBuild {
  readonly plans: readonly ArticlePlan[];
  readonly inputs: Inputs;
  readonly request: BuildRequest;
  readonly record: BuildRecord;
  readonly cache: CacheFolder;
  readonly loan: BrowserLoan;
  /** What reading said. */
  readonly found: readonly Diagnostic[];
  readonly onProgress: (progress: BuildProgress) => void;
}

/** Checks, makes and publishes what a plan says. */
export async function makeChanges(planned: PlannedBuild): Promise<Omit<BuildResult, "unchanged">> {
  const { inputs, request, record, cache, loan, found } = planned;
  const output = await OutputFolder.open(request.out);
  try {
    const locales = loadLocales(inputs.workspace, rememberConventions(cache, inputs.run.tool));
    const made = await makeArticles(planned, locales.value, output, [...found, ...locales.diagnostics]);
    if (made.isRefused) {
      await output.discard();
      return { status: "refused", diagnostics: made.diagnostics, written: [] };
    }
    const browser = (await loan.usedVersion()) ?? record.browser;
    const published = await publish({ output, cache, inputs, locales: locales.value, request, record, entries: made.entries, browser });
    writeBuildRecord(cache, request.out, {
      version: record.version,
      ...(browser === undefined ? {} : { browser }),
      jobs: published.jobs,
      articles: made.articles,
      locales: { key: inputs.run.workspace, diagnostics: locales.diagnostics },
      lists: published.lists,
    });
    return { status: "built", diagnostics: made.diagnostics, written: published.written };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly entries: ReadonlyMap<string, { readonly key: string; readonly entry: ManifestEntry }>;
  readonly articles: Readonly<Record<string, RecordedFindings>>;
  readonly isRefused: boolean;
}

/** Checks every article and stages the files that are not as they should be. */
async function makeArticles(
  planned: PlannedBuild,
  locales: LoadedLocales,
  output: OutputFolder,
  found: readonly Diagnostic[],
): Promise<Made> {
  const { plans, inputs, request, record, cache, loan, onProgress } = planned;
  const diagnostics = [...found];
  const entries = new Map<string, { readonly key: string; readonly entry: ManifestEntry }>();
  const articles: Record<string, RecordedFindings> = { ...record.articles };
  const total = plans.reduce((sum, { dirty }) => sum + dirty.length, 0);
  let isRefused = request.release && hasErrors(diagnostics);
  for (const plan of plans) {
    const result = await runArticle(plan, inputs, request, {
      cache,
      locales,
      loan,
      isRefused,
      emitted: async (job, artifact, entry) => {
        await output.stage(artifact);
        entries.set(jobName(job), { key: job.key, entry });
        onProgress({ done: entries.size, total, label: artifact.path });
      },
    });
    diagnostics.push(...result.diagnostics);
    articles[plan.files.name] = { key: plan.key, diagnostics: result.findings };
    isRefused ||= result.isRefused;
  }
  return { diagnostics, entries, articles, isRefused };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
