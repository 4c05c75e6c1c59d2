import { createHash } from "node:crypto";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { mediaTypeOf } from "../libraries/document/media-type.ts";
import { isoDate } from "../libraries/text/parse-date.ts";
import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { EditionId } from "../model/edition.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { PageMap } from "../model/page-map.ts";
import type { Publication } from "../model/publication.ts";
import type { EmitContext, Emitted } from "../stages/emit/format.ts";
import { formats } from "../stages/emit/index.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { MadeFile } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { createContext } from "./create-context.ts";
import { type Job, revisionOf } from "./job.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import type { LoadedLocales, LocaleKit } from "./load-locales.ts";
import { makeDocument } from "./make-document.ts";
import { type ColumnKit, makeParallelDocument } from "./make-parallel-document.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { PreparedArticle } from "./prepare-article.ts";
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

/** Two pages are printed at a time: one more would not be faster on the two cores that a browser is sure to have. */
const printTwo = limitConcurrency(2);

/** Makes those files of an article that are not as they should be. When one fails, it waits for those that are being made. */
export async function emitArticle(
  plan: ArticlePlan,
  prepared: PreparedArticle,
  inputs: Inputs,
  request: BuildRequest,
  means: EmitMeans,
): Promise<void> {
  const conventions = new Map([...means.locales.kits].map(([locale, kit]) => [locale, kit.conventions]));
  const pending: Promise<unknown>[] = [];
  try {
    for (const jobs of byEdition(plan.dirty)) {
      const [first, ...others] = columnsOf(jobs, inputs, request, means);
      if (first === undefined) continue;
      const { kit, stale } = first;
      const options = { showMarks: request.showMarks, ...addressOf(plan.files.name, jobs[0]?.edition ?? "", inputs.workspace.publication) };
      const document =
        others.length === 0
          ? makeDocument(prepared, kit, conventions, { ...options, stale })
          : makeParallelDocument(prepared, [first, ...others], conventions, options);
      const kits: readonly [LocaleKit, ...LocaleKit[]] = [kit, ...others.map((column) => column.kit)];
      const judge = request.release ? createJudge(prepared, kits, inputs, request) : judgeNothing;
      const revision = revisionOf(
        plan.files,
        kits.flatMap(({ chain }) => chain),
      );
      const { now, later } = emitEdition(
        { document, jobs, revision, judge },
        createContext(plan, inputs, kits, {
          cache: means.cache,
          loan: means.loan,
          kits: means.locales.kits,
        }),
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

function byEdition(jobs: readonly Job[]): Iterable<Job[]> {
  const groups = new Map<EditionId, Job[]>();
  for (const job of jobs) groups.set(job.edition, [...(groups.get(job.edition) ?? []), job]);
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

/** Where the web page of an edition lives. */
function addressOf(article: string, edition: string, { baseUrl }: Publication): { readonly address?: string } {
  return baseUrl === undefined ? {} : { address: new URL(`${edition}/${article}.html`, baseUrl).href };
}

/** The languages of an edition; none when one of them cannot be published. */
function columnsOf([job]: readonly Job[], { workspace }: Inputs, { release }: BuildRequest, { locales }: EmitMeans): ColumnKit[] {
  const columns = (job?.locales ?? []).flatMap((locale): ColumnKit[] => {
    const kit = locales.kits.get(locale);
    const stale = staleDisplay(workspace.publication.policies.get(locale)?.stale, release);
    return kit === undefined ? [] : [{ kit, stale }];
  });
  return columns.length === job?.locales.length ? columns : [];
}

function describe(job: Job, { path, bytes }: Artifact, document: Document, revision: string): ManifestEntry {
  return {
    path,
    article: job.article,
    edition: job.edition,
    ...describeEdition(document),
    revision,
    mediaType: mediaTypeOf(path),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
