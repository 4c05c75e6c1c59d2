import { createHash } from "node:crypto";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { mediaTypeOf } from "../libraries/document/media-type.ts";
import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Locale } from "../model/locale.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { Emitted } from "../stages/emit/format.ts";
import { formats } from "../stages/emit/index.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { BuildRequest } from "./build-request.ts";
import { createContext } from "./create-context.ts";
import type { Job } from "./job.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import type { LoadedLocales } from "./load-locales.ts";
import { makeDocument } from "./make-document.ts";
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
  for (const [locale, jobs] of byLocale(plan.dirty)) {
    const kit = means.locales.kits.get(locale);
    if (kit === undefined) continue;
    const document = makeDocument(prepared, kit, conventions, {
      showMarks: request.showMarks,
      stale: staleDisplay(inputs.workspace.publication.policies.get(locale)?.stale, request.release),
    });
    const context = createContext(plan, inputs, kit, { cache: means.cache, loan: means.loan, kits: means.locales.kits });
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

function byLocale(jobs: readonly Job[]): Map<Locale, Job[]> {
  const groups = new Map<Locale, Job[]>();
  for (const job of jobs) groups.set(job.locale, [...(groups.get(job.locale) ?? []), job]);
  return groups;
}

function describe(job: Job, { path, bytes }: Artifact, document: Document): ManifestEntry {
  return {
    path,
    article: job.article,
    edition: job.edition,
    format: job.format,
    title: document.metadata.title.text,
    mediaType: mediaTypeOf(path),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
