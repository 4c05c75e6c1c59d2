import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import type { Artifact } from "../model/artifact.ts";
import type { WrittenHandout } from "../model/handout.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { HandoutSource } from "../stages/emit/pdf/handout/handout-maker.ts";
import { makeHandout } from "../stages/emit/pdf/handout/make-handout.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import type { MadeHandout } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { createContext } from "./create-context.ts";
import { fileEntry } from "./file-entry.ts";
import type { HandoutJob } from "./handout-job.ts";
import { revisionOf } from "./job.ts";
import type { EditionLocales } from "./list-editions.ts";
import type { LoadedLocales, LocaleKit } from "./load-locales.ts";
import { makeEdition } from "./make-edition.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import { printTwo } from "./print-two.ts";
import type { Inputs } from "./read-inputs.ts";

/** What a run lends to the making of handouts. */
export interface HandoutMeans {
  readonly cache: CacheFolder;
  readonly locales: LoadedLocales;
  readonly loan: BrowserLoan;
  made(artifact: Artifact, handout: MadeHandout): Promise<void>;
}

/** An edition of which a handout is made, with its languages. */
interface EditionSource extends HandoutSource {
  readonly kits: readonly LocaleKit[];
}

/** Makes those handouts of an article that are not as they should be. When one fails, it waits for those that are being made. */
export async function makeHandouts(
  plan: ArticlePlan,
  prepared: PreparedArticle,
  inputs: Inputs,
  request: BuildRequest,
  { cache, locales, loan, made }: HandoutMeans,
): Promise<void> {
  const known = new Map<string, EditionSource | undefined>();
  const sourceOf = (edition: EditionLocales): EditionSource | undefined => {
    if (known.has(edition.id)) return known.get(edition.id);
    const found = makeEdition(plan.files.name, prepared, edition, inputs, request, locales);
    const source = found && { ...found, context: createContext(plan, inputs, found.kits, { cache, loan, kits: locales.kits }) };
    known.set(edition.id, source);
    return source;
  };
  const make = async (job: HandoutJob): Promise<void> => {
    const [first, ...others] = job.editions.flatMap((edition) => sourceOf(edition) ?? []);
    if (first === undefined) return;
    const sources = [first, ...others] as const;
    const { handout, diagnostics } = await loan.retrying(() => makeHandout(job.kind, sources));
    const { bytes, ...facts } = handout;
    const artifact = { path: job.path, bytes };
    const readers = job.editions.map(({ id }) => `${id}/${job.article}.pdf`);
    const written: WrittenHandout = { ...facts, path: job.path, readers };
    await made(artifact, { key: job.key, entry: describe(job, artifact, plan, sources), facts: written, diagnostics });
  };
  const pending = plan.handouts.dirty.map((job) => printTwo(() => make(job)));
  await Promise.allSettled(pending);
  await Promise.all(pending);
}

function describe(job: HandoutJob, artifact: Artifact, { files }: ArticlePlan, sources: readonly EditionSource[]): ManifestEntry {
  const { path, ...sums } = fileEntry(artifact);
  const titles = sources.map(({ document }) => document.metadata.title.text);
  const chain = sources.flatMap(({ kits }) => kits.flatMap((kit) => kit.chain));
  return {
    path,
    article: job.article,
    handout: job.kind,
    editions: job.editions.map(({ id }) => id),
    title: [...new Set(titles)].join(" · "),
    revision: revisionOf(files, chain),
    ...sums,
  };
}
