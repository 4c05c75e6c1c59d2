import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { OutputFolder } from "../edges/write/output-folder.ts";
import { readGlossary } from "../libraries/locale/read-glossary.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { browserChange } from "./browser-change.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import { type BuildRecord, type MadeFile, type MadeHandout, writeBuildRecord } from "./build-record.ts";
import type { BuildProgress, BuildRequest, BuildResult } from "./build-request.ts";
import { type CheckedArticle, type CheckMeans, checkPrepared } from "./check-prepared.ts";
import { emitArticle } from "./emit-article.ts";
import { filesOf } from "./files-of.ts";
import { findingsKey } from "./findings-key.ts";
import { jobName } from "./job.ts";
import { judgeLocales, settleFindings } from "./judge-workspace.ts";
import { knownHandouts } from "./keep-handouts.ts";
import { loadLocales } from "./load-locales.ts";
import { makeHandouts } from "./make-handouts.ts";
import { outdatedHandouts } from "./outdated-handouts.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import { publish } from "./publish.ts";
import { publishHandouts } from "./publish-handouts.ts";
import type { Inputs } from "./read-inputs.ts";
import { readManifest } from "./read-manifest.ts";
import { rememberConventions } from "./remember-conventions.ts";
import { runKind } from "./run-kind.ts";

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

/** What came of it, and the record that is now true. */
export type MadeChanges = Pick<BuildResult, "status" | "diagnostics" | "written"> & { readonly record: BuildRecord };

/** Checks, makes and publishes what a plan says; a release with errors is refused before anything is put in place. */
export async function makeChanges(planned: PlannedBuild): Promise<MadeChanges> {
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
    const madeHandouts = new Map<string, MadeHandout>();
    const total = plans.reduce((sum, { dirty, handouts }) => sum + dirty.length + handouts.dirty.length, 0);
    const advance = (label: string): void => onProgress({ done: made.size + madeHandouts.size, total, label });
    const lent = { cache, locales: locales.value, loan };
    const emit = async (plan: ArticlePlan, prepared: PreparedArticle): Promise<void> => {
      await emitArticle(plan, prepared, inputs, request, {
        ...lent,
        pagesOf: (job) => record.jobs[jobName({ ...job, format: "pdf" })]?.pages,
        emitted: async (job, artifacts, file) => {
          for (const artifact of artifacts) await output.stageIfChanged(artifact);
          made.set(jobName(job), { key: job.key, ...file });
          advance(file.entry.path);
        },
      });
      await makeHandouts(plan, prepared, inputs, request, {
        ...lent,
        made: async (artifact, handout) => {
          await output.stageIfChanged(artifact);
          madeHandouts.set(artifact.path, handout);
          advance(artifact.path);
        },
      });
    };
    const settle = (): Diagnostic[] => {
      const kept = plans.flatMap(({ clean, handouts }) => [
        ...clean.flatMap((job) => record.jobs[jobName(job)]?.diagnostics ?? []),
        ...handouts.clean.flatMap(({ path }) => record.handouts[path]?.diagnostics ?? []),
      ]);
      const now = [...made.values(), ...madeHandouts.values()].flatMap(({ diagnostics }) => diagnostics);
      const emitted = { found: [...kept, ...now], suppressions: [] };
      const files = new Set(plans.flatMap(({ files }) => filesOf(files)));
      const parts = [read, judgeLocales(workspace, locales.value), ...checked.values(), emitted];
      return settleFindings(parts, { files, isWhole: request.articles === undefined, isDraft: !request.release }, workspace);
    };

    for (const plan of plans) {
      const prepared = checkPlan(plan, record, means, checked);
      // A draft publishes whatever was found; a release waits until everything was checked.
      if (!request.release && hasWork(plan)) await emit(plan, prepared ?? prepare(plan, inputs));
    }
    const before = settle();
    if (request.release && hasErrors(before)) return await refuse(output, before, record);
    if (request.release) for (const plan of plans) if (hasWork(plan)) await emit(plan, prepare(plan, inputs));
    const diagnostics = request.release ? settle() : before;
    if (request.release && hasErrors(diagnostics)) return await refuse(output, diagnostics, record);

    const used = await loan.usedVersion();
    const previous = await readManifest(request.out);
    // What is published names the browser that printed it, not the one that printed handouts of it.
    const printer = record.browser ?? previous?.browser;
    const browser = request.handouts === undefined ? (used ?? record.browser) : (printer ?? used);
    const changed = request.release ? browserChange(used, previous?.browser) : [];
    const known = request.release ? knownHandouts(record, previous).filter(({ path }) => !madeHandouts.has(path)) : [];
    const outdated = outdatedHandouts(known, inputs.articles, workspace.publication);
    const publishing = { output, inputs, request, record, previous, browser };
    const published =
      request.handouts === undefined
        ? await publish({ ...publishing, cache, locales: locales.value, made })
        : { ...record, ...(await publishHandouts({ ...publishing, made: madeHandouts })) };
    const left: BuildRecord = {
      version: record.version,
      ...(browser === undefined ? {} : { browser }),
      jobs: published.jobs,
      handouts: published.handouts,
      packages: published.packages,
      articles: {
        ...record.articles,
        ...Object.fromEntries(plans.map(({ files, key }) => [files.name, { key, ...(checked.get(files.name) ?? read) }])),
      },
      settled: {
        ...record.settled,
        [runKind(request)]: {
          key: findingsKey(plans, inputs, request),
          diagnostics: diagnostics.filter((diagnostic) => !found.includes(diagnostic)),
        },
      },
      lists: published.lists,
    };
    writeBuildRecord(cache, request.out, left);
    return { status: "built", diagnostics: [...diagnostics, ...changed, ...outdated], written: published.written, record: left };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function hasWork({ dirty, handouts }: ArticlePlan): boolean {
  return dirty.length + handouts.dirty.length > 0;
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

async function refuse(output: OutputFolder, diagnostics: readonly Diagnostic[], record: BuildRecord): Promise<MadeChanges> {
  await output.discard();
  return { status: "refused", diagnostics, written: [], record };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined);
}
