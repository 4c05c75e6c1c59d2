import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { isoDate } from "../libraries/text/parse-date.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { EditionId } from "../model/edition.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { PageMap } from "../model/page-map.ts";
import type { EmitContext, Emitted } from "../stages/emit/format.ts";
import { formats } from "../stages/emit/index.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { MadeFile } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { createContext } from "./create-context.ts";
import { fileEntry } from "./file-entry.ts";
import { type Job, revisionOf } from "./job.ts";
import type { LoadedLocales, LocaleKit } from "./load-locales.ts";
import { makeEdition } from "./make-edition.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import { printTwo } from "./print-two.ts";
import type { Inputs } from "./read-inputs.ts";

/** What a run lends to the making of an article. */
export interface EmitMeans {
  readonly cache: CacheFolder;
  readonly locales: LoadedLocales;
  readonly loan: BrowserLoan;
  /** The pages of a PDF that was made before. */
  pagesOf(job: Pick<Job, "article" | "edition">): PageMap | undefined;
  emitted(job: Job, artifacts: Emitted["artifacts"], made: Omit<MadeFile, "key">): Promise<void>;
}

/** Makes those files of an article that are not as they should be. When one fails, it waits for those that are being made. */
export async function emitArticle(
  plan: ArticlePlan,
  prepared: PreparedArticle,
  inputs: Inputs,
  request: BuildRequest,
  means: EmitMeans,
): Promise<void> {
  const pending: Promise<unknown>[] = [];
  try {
    for (const jobs of byEdition(plan.dirty)) {
      const [{ edition: id, locales }] = jobs;
      const made = makeEdition(plan.files.name, prepared, { id, locales }, inputs, request, means.locales);
      if (made === undefined) continue;
      const { document, kits } = made;
      const judge = request.release ? createJudge(prepared, kits, inputs, request) : judgeNothing;
      const revision = revisionOf(
        plan.files,
        kits.flatMap(({ chain }) => chain),
      );
      const { now, later } = emitEdition(
        { document, jobs, revision, judge },
        createContext(plan, inputs, kits, { cache: means.cache, loan: means.loan, kits: means.locales.kits }),
        means,
      );
      pending.push(now, ...later);
      await now;
    }
  } finally {
    await Promise.allSettled(pending);
  }
  await Promise.all(pending);
}

/** Says what is wrong with finished files. */
type Judge = (artifacts: readonly Artifact[]) => Promise<readonly Diagnostic[]>;

const judgeNothing: Judge = async () => [];

function createJudge(
  prepared: PreparedArticle,
  kits: readonly [LocaleKit, ...LocaleKit[]],
  { workspace }: Inputs,
  { root, out }: BuildRequest,
): Judge {
  return async (artifacts) => {
    // Most builds are drafts: what judges their files is loaded only when it is wanted.
    const [{ checkArtifact, outputPrefix }, { outputModel }] = await Promise.all([
      import("./check-artifact.ts"),
      import("./output-model.ts"),
    ]);
    const { publication } = workspace;
    const model = outputModel(prepared, kits, publication);
    return artifacts.flatMap((artifact) => checkArtifact(artifact, outputPrefix(root, out), model, publication));
  };
}

/** The files of an edition that are to be made. */
interface EditionWork {
  readonly document: Document;
  readonly jobs: readonly Job[];
  readonly revision: string;
  readonly judge: Judge;
}

/** Starts an edition's files: prints, and books with the pages of prints, are made while this process makes the other files. */
function emitEdition(
  { document, jobs, revision, judge }: EditionWork,
  context: EmitContext,
  means: EmitMeans,
): { readonly now: Promise<void>; readonly later: readonly Promise<unknown>[] } {
  const emit = async (job: Job, own: EmitContext = context): Promise<PageMap | undefined> => {
    const task = (): Promise<Emitted> => formats[job.format].emit(document, own);
    const { artifacts, diagnostics, ...found } = await (job.format === "pdf" ? means.loan.retrying(task) : task());
    const [file, ...others] = artifacts;
    const entry = { ...describe(job, file, document, revision), format: job.format };
    await means.emitted(job, artifacts, {
      entry,
      beside: others.map((artifact) => describe(job, artifact, document, revision)),
      ...found,
      diagnostics: [...diagnostics, ...(await judge(artifacts))],
    });
    return found.pages;
  };
  const emitWithPages = async (job: Job): Promise<void> => {
    const printPages = (await prints.get(job.edition)) ?? means.pagesOf(job);
    await emit(job, printPages === undefined ? context : { ...context, printPages });
  };
  const emitInTurn = async (): Promise<void> => {
    for (const job of jobs) if (!isPrint(job) && !job.hasPages) await emit(job);
  };
  const prints = new Map(jobs.filter(isPrint).map((job) => [job.edition, heldBack(printTwo(() => emit(job)))]));
  const books = jobs.filter(({ hasPages }) => hasPages).map((job) => heldBack(emitWithPages(job)));
  return { now: heldBack(emitInTurn()), later: [...prints.values(), ...books] };
}

function isPrint({ format }: Job): boolean {
  return format === "pdf";
}

/** A promise whose failure waits until somebody asks for it. */
function heldBack<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function byEdition(jobs: readonly Job[]): Iterable<[Job, ...Job[]]> {
  const groups = new Map<EditionId, [Job, ...Job[]]>();
  for (const job of jobs) {
    const group = groups.get(job.edition);
    if (group === undefined) groups.set(job.edition, [job]);
    else group.push(job);
  }
  return groups.values();
}

/** What a list of publications says of an edition. */
function describeEdition({ metadata: { title, subtitle, description, date, modified } }: Document): Partial<ManifestEntry> {
  return {
    title: title.text,
    ...(subtitle?.text ? { subtitle: subtitle.text } : {}),
    ...(description?.text ? { description: description.text } : {}),
    ...(date === undefined ? {} : { date: isoDate(date) }),
    ...(modified === undefined ? {} : { modified: isoDate(modified) }),
  };
}

function describe(job: Job, artifact: Artifact, document: Document, revision: string): ManifestEntry {
  const { path, ...sums } = fileEntry(artifact);
  return { path, article: job.article, edition: job.edition, ...describeEdition(document), revision, ...sums };
}
