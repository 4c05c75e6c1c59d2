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
import type { Publication } from "../model/publication.ts";
import type { EmitContext, Emitted } from "../stages/emit/format.ts";
import { formats } from "../stages/emit/index.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { BuildRequest } from "./build-request.ts";
import { createFontSubsetter } from "./font-subsetter.ts";
import { hashArticle, type Job } from "./job.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import type { LoadedLocales } from "./load-locales.ts";
import { makeDocument } from "./make-document.ts";
import { type ColumnKit, makeParallelDocument } from "./make-parallel-document.ts";
import { createPictureRasterizer } from "./picture-rasterizer.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import type { Inputs } from "./read-inputs.ts";

/** What a run lends to the making of an article. */
export interface EmitMeans {
  readonly cache: CacheFolder;
  readonly locales: LoadedLocales;
  readonly loan: BrowserLoan;
  emitted(job: Job, artifact: Artifact, entry: ManifestEntry, diagnostics: readonly Diagnostic[]): Promise<void>;
}

/** Two pages are printed at a time: one more would not be faster on the two cores that a browser is sure to have. */
const printTwo = limitConcurrency(2);

/** Makes those files of an article that are not as they should be. */
export async function emitArticle(
  plan: ArticlePlan,
  prepared: PreparedArticle,
  inputs: Inputs,
  request: BuildRequest,
  means: EmitMeans,
): Promise<void> {
  const conventions = new Map([...means.locales.kits].map(([locale, kit]) => [locale, kit.conventions]));
  const pending: Promise<void>[] = [];
  for (const jobs of byEdition(plan.dirty)) {
    const [first, ...others] = columnsOf(jobs, inputs, request, means);
    if (first === undefined) continue;
    const { kit, stale } = first;
    const address = addressOf(plan.files.name, jobs[0]?.edition ?? "", inputs.workspace.publication);
    const document =
      others.length === 0
        ? makeDocument(prepared, kit, conventions, { showMarks: request.showMarks, stale, ...address })
        : makeParallelDocument(prepared, [first, ...others], conventions, { showMarks: request.showMarks, ...address });
    const context = createContext(plan, inputs, [first, ...others], means);
    const emit = async (job: Job): Promise<void> => {
      const task = (): Promise<Emitted> => formats[job.format].emit(document, context);
      const { artifacts, diagnostics } = await (job.format === "pdf" ? means.loan.retrying(task) : task());
      for (const artifact of artifacts) await means.emitted(job, artifact, describe(job, artifact, document), diagnostics);
    };
    // The browser works on the prints while this process makes the other files.
    for (const job of jobs) if (job.format === "pdf") pending.push(heldBack(printTwo(() => emit(job))));
    for (const job of jobs) if (job.format !== "pdf") await emit(job);
  }
  await Promise.all(pending);
}

/** A promise whose failure waits until somebody asks for it. */
function heldBack(promise: Promise<void>): Promise<void> {
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

function createContext(
  plan: ArticlePlan,
  inputs: Inputs,
  columns: readonly [ColumnKit, ...ColumnKit[]],
  { cache, loan, locales }: EmitMeans,
): EmitContext {
  const [{ kit }] = columns;
  return {
    publication: inputs.workspace.publication,
    theme: inputs.theme,
    labels: kit.labels,
    conventions: kit.conventions,
    siblings: plan.siblings.flatMap((locale) => {
      const conventions = locales.kits.get(locale)?.conventions;
      if (conventions === undefined) return [];
      return [{ edition: locale as string as EditionId, locale, direction: conventions.direction, intl: conventions.intl }];
    }),
    parallels: plan.parallels.map(({ id, locales: names }) => ({ edition: id, locales: names })),
    ...(columns.length === 1
      ? {}
      : { columns: columns.map(({ kit: { locale, labels, conventions } }) => ({ locale, labels, conventions })) }),
    formats: plan.formats,
    sourceRevision: hashArticle(plan.files).slice(0, 12),
    subsetFont: createFontSubsetter(cache),
    rasterize: createPictureRasterizer(cache),
    browser: () => loan.browser(),
  };
}

function describe(job: Job, { path, bytes }: Artifact, document: Document): ManifestEntry {
  return {
    path,
    article: job.article,
    edition: job.edition,
    format: job.format,
    ...describeEdition(document),
    mediaType: mediaTypeOf(path),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
