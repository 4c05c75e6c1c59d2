import { isUntouched } from "../edges/cache/output-state.ts";
import type { Locale } from "../model/locale.ts";
import type { FormatName } from "../model/publication.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import type { BuildRecord } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import type { HandoutPlan } from "./handout-job.ts";
import { articleKey, hashArticle, hashOf, type Job, jobKey, jobName } from "./job.ts";
import { type EditionLocales, isWanted, listEditions } from "./list-editions.ts";
import { localeChain } from "./locale-chain.ts";
import type { Inputs } from "./read-inputs.ts";
import { isStillPublished } from "./still-published.ts";

/** What is to be done for one article. */
export interface ArticlePlan {
  readonly files: ArticleFiles;
  /** Equal keys, equal findings. */
  readonly key: string;
  /** Editions of the article that will be published after this run, in the order of their locales. */
  readonly siblings: readonly Locale[];
  /** The same of parallel editions. */
  readonly parallels: readonly EditionLocales[];
  readonly formats: readonly FormatName[];
  readonly dirty: readonly Job[];
  readonly clean: readonly Job[];
  readonly handouts: HandoutPlan;
}

/** Compares each wanted file with what the record says of it; `browserVersion` counts for PDFs alone. */
export async function planJobs(
  inputs: Inputs,
  request: BuildRequest,
  record: BuildRecord,
  browserVersion: string | undefined,
): Promise<ArticlePlan[]> {
  return Promise.all(inputs.articles.map((files) => planArticle(files, inputs, request, record, browserVersion)));
}

async function planArticle(
  files: ArticleFiles,
  { run, workspace }: Inputs,
  request: BuildRequest,
  record: BuildRecord,
  browserVersion: string | undefined,
): Promise<ArticlePlan> {
  const { publication } = workspace;
  const formats = request.formats ?? publication.formats;
  const isPublished = ({ id }: EditionLocales, format: FormatName): boolean => {
    const name = jobName({ article: files.name, edition: id, format });
    return record.jobs[name] !== undefined && isStillPublished(name, workspace, request);
  };
  const editions = listEditions(publication, request, publishedEditions(record, files));
  const wanted = new Set(editions.filter((edition) => isWanted(edition, publication, request)));
  const pages = editions.filter((edition) => (wanted.has(edition) && formats.includes("html")) || isPublished(edition, "html"));
  const shown = (["html", "epub", "pdf"] as const).filter(
    (format) => formats.includes(format) || editions.some((edition) => isPublished(edition, format)),
  );
  const neighbours = [...pages.map(({ id }) => id), ...shown];
  const articleHash = hashArticle(files);
  const jobs = editions.flatMap((edition) =>
    publication.formats.concat(formats.filter((format) => !publication.formats.includes(format))).flatMap((format): Job[] => {
      // Pages that are published already list their siblings: they follow when the list changes.
      const follows = format === "html" && isPublished(edition, format);
      if (!(wanted.has(edition) && formats.includes(format)) && !follows) return [];
      const job = { article: files.name, edition: edition.id, locales: edition.locales, format, hasPages: false };
      const chain = edition.locales.flatMap((locale) => localeChain(locale, publication));
      const keyOf = (own: Omit<Job, "key">): string => jobKey(own, { ...run, browserVersion }, files, articleHash, chain, neighbours);
      // A book counts the pages of the PDF that is published with it, as the settings and no exception have it printed.
      const hasPages = format === "epub" && formats.includes("pdf") && request.paper === undefined && request.notes === undefined;
      const pages = hasPages ? keyOf({ ...job, format: "pdf" }) : "";
      return [{ ...job, hasPages, key: hashOf(keyOf(job), pages) }];
    }),
  );
  const states = await Promise.all(jobs.map((job) => isClean(job, request.out, record)));
  return {
    files,
    key: articleKey(run, files),
    siblings: pages.flatMap(({ locales }) => (locales.length === 1 ? locales : [])),
    parallels: pages.filter(({ locales }) => locales.length > 1),
    formats: shown,
    dirty: jobs.filter((_, index) => !states[index]),
    clean: jobs.filter((_, index) => states[index]),
    handouts: { dirty: [], clean: [] },
  };
}

/** The editions of an article that the record knows. */
function publishedEditions({ jobs }: BuildRecord, { name }: ArticleFiles): string[] {
  return Object.values(jobs).flatMap(({ entry }) => (entry.article === name && entry.edition !== undefined ? [entry.edition] : []));
}

async function isClean(job: Job, out: string, record: BuildRecord): Promise<boolean> {
  const recorded = record.jobs[jobName(job)];
  if (recorded?.key !== job.key) return false;
  const { entry, mtimeMs, beside, besideMs } = recorded;
  const files = [{ ...entry, mtimeMs }, ...beside.map((other, index) => ({ ...other, mtimeMs: besideMs[index] ?? 0 }))];
  return (await Promise.all(files.map((file) => isUntouched(out, file.path, file.size, file.mtimeMs)))).every(Boolean);
}
