import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { OutputFolder } from "../edges/write/output-folder.ts";
import { readGlossary } from "../libraries/locale/read-glossary.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { browserChange } from "./browser-change.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, type MadeFile, writeBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { type CheckedArticle, type CheckMeans, checkPrepared } from "./check-prepared.ts";
import { emitArticle } from "./emit-article.ts";
import { filesOf } from "./files-of.ts";
import { findingsKey } from "./findings-key.ts";
import { jobName } from "./job.ts";
import { judgeLocales, settleFindings } from "./judge-workspace.ts";
import { loadLocales } from "./load-locales.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import { publish } from "./publish.ts";
import type { Inputs } from "./read-inputs.ts";
import { readManifest } from "./read-manifest.ts";
import { rememberConventions } from "./remember-conventions.ts";

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

/** Checks, makes and publishes what a plan says; a release with errors is refused before anything is put in place. */
export async function makeChanges(planned: PlannedBuild): Promise<Omit<BuildResult, "unchanged">> {
  const { plans, inputs, request, record, cache, loan, found, onProgress } = planned;
  const { workspace } = inputs;
  const output = await OutputFolder.open(request.out);
  try {
    const locales = loadLocales(workspace, rememberConventions(cache, inputs.run.tool));
    const glossary = workspace.glossary === undefined ? { value: [], diagnostics: [] } : readGlossary(workspace.glossary);
    const means: CheckMeans = { publication: workspace.publication, locales: locales.value, glossary: glossary.value, links: inputs.links };
    const read: CheckedArticle = { found: [...found, ...locales.diagnostics, ...glossary.diagnostics], suppressions: [] };
    const checked = new Map<string, CheckedArticle>();
    const made = new Map<string, MadeFile>();
    const total = plans.reduce((sum, { dirty }) => sum + dirty.length, 0);
    const emit = async (plan: ArticlePlan, prepared: PreparedArticle): Promise<void> =>
      emitArticle(plan, prepared, inputs, request, {
        cache,
        locales: locales.value,
        loan,
        pagesOf: (job) => record.jobs[jobName({ ...job, format: "pdf" })]?.pages,
        emitted: async (job, artifacts, file) => {
          for (const artifact of artifacts) await output.stageIfChanged(artifact);
          made.set(jobName(job), { key: job.key, ...file });
          onProgress({ done: made.size, total, label: file.entry.path });
        },
      });
    const settle = (): Diagnostic[] => {
      const kept = plans.flatMap(({ clean }) => clean.flatMap((job) => record.jobs[jobName(job)]?.diagnostics ?? []));
      const emitted = { found: [...kept, ...[...made.values()].flatMap(({ diagnostics }) => diagnostics)], suppressions: [] };
      const files = new Set(plans.flatMap(({ files }) => filesOf(files)));
      const parts = [read, judgeLocales(workspace, locales.value), ...checked.values(), emitted];
      return settleFindings(parts, { files, isWhole: request.articles === undefined, isDraft: !request.release }, workspace);
    };

    for (const plan of plans) {
      const prepared = checkPlan(plan, record, means, checked);
      // A draft publishes whatever was found; a release waits until everything was checked.
      if (!request.release && plan.dirty.length > 0) await emit(plan, prepared ?? prepare(plan, inputs));
    }
    const before = settle();
    if (request.release && hasErrors(before)) return await refuse(output, before);
    if (request.release) for (const plan of plans) if (plan.dirty.length > 0) await emit(plan, prepare(plan, inputs));
    const diagnostics = request.release ? settle() : before;
    if (request.release && hasErrors(diagnostics)) return await refuse(output, diagnostics);

    const used = await loan.usedVersion();
    const browser = used ?? record.browser;
    const changed = request.release ? browserChange(used, (await readManifest(request.out))?.browser) : [];
    const published = await publish({ output, cache, inputs, locales: locales.value, request, record, made, browser });
    writeBuildRecord(cache, request.out, {
      version: record.version,
      ...(browser === undefined ? {} : { browser }),
      jobs: published.jobs,
      packages: published.packages,
      articles: {
        ...record.articles,
        ...Object.fromEntries(plans.map(({ files, key }) => [files.name, { key, ...(checked.get(files.name) ?? read) }])),
      },
      settled: { key: findingsKey(plans, inputs, request), diagnostics: diagnostics.filter((diagnostic) => !found.includes(diagnostic)) },
      lists: published.lists,
    });
    return { status: "built", diagnostics: [...diagnostics, ...changed], written: published.written };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Checks an article unless that is known; gives the article if it had to be prepared. */
function checkPlan(
  { files, key }: ArticlePlan,
  record: BuildRecord,
  means: CheckMeans,
  checked: Map<string, CheckedArticle>,
): PreparedArticle | undefined {
  const known = record.articles[files.name];
  if (known?.key === key) {
    checked.set(files.name, known);
    return undefined;
  }
  const { value: prepared, diagnostics } = prepareArticle(files, means.publication.source);
  const { found, suppressions } = checkPrepared(prepared, files, means);
  checked.set(files.name, { found: [...diagnostics, ...found], suppressions });
  return prepared;
}

function prepare({ files }: ArticlePlan, { workspace }: Inputs): PreparedArticle {
  return prepareArticle(files, workspace.publication.source).value;
}

async function refuse(output: OutputFolder, diagnostics: readonly Diagnostic[]): Promise<Omit<BuildResult, "unchanged">> {
  await output.discard();
  return { status: "refused", diagnostics, written: [] };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined);
}
