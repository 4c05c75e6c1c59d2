import { isUntouched } from "../edges/cache/output-state.ts";
import type { EditionId } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { FormatName } from "../model/publication.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import type { BuildRecord } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { hashArticle, hashOf, type Job, jobKey, jobName } from "./job.ts";
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
  readonly formats: readonly FormatName[];
  readonly dirty: readonly Job[];
  readonly clean: readonly Job[];
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
  const isWanted = (locale: Locale): boolean => request.locales?.includes(locale) ?? true;
  const isPublished = (locale: Locale, format: FormatName): boolean => {
    const name = jobName({ article: files.name, edition: locale as string as EditionId, format });
    return record.jobs[name] !== undefined && isStillPublished(name, workspace, request);
  };
  const { locales } = publication;
  const siblings = locales.filter((locale) => (isWanted(locale) && formats.includes("html")) || isPublished(locale, "html"));
  const shown = (["html", "epub", "pdf"] as const).filter(
    (format) => formats.includes(format) || locales.some((locale) => isPublished(locale, format)),
  );
  const neighbours = [...siblings, ...shown];
  const articleHash = hashArticle(files);
  const jobs = locales.flatMap((locale) =>
    publication.formats.concat(formats.filter((format) => !publication.formats.includes(format))).flatMap((format): Job[] => {
      // Pages that are published already list their siblings: they follow when the list changes.
      const follows = format === "html" && isPublished(locale, format);
      if (!(isWanted(locale) && formats.includes(format)) && !follows) return [];
      const job = { article: files.name, edition: locale as string as EditionId, locale, format, hasPages: false };
      const keyOf = (own: Omit<Job, "key">): string =>
        jobKey(own, { ...run, browserVersion }, files, articleHash, localeChain(locale, publication), neighbours);
      // A book counts the pages of the PDF that is published with it, as the settings and no exception have it printed.
      const hasPages = format === "epub" && formats.includes("pdf") && request.paper === undefined && request.notes === undefined;
      const pages = hasPages ? keyOf({ ...job, format: "pdf" }) : "";
      return [{ ...job, hasPages, key: hashOf(keyOf(job), pages) }];
    }),
  );
  const states = await Promise.all(jobs.map((job) => isClean(job, request.out, record)));
  return {
    files,
    key: hashOf(
      run.tool,
      run.options,
      run.workspace,
      articleHash,
      ...[...files.translations].flatMap(([locale, { text }]) => [locale, text]),
    ),
    siblings,
    formats: shown,
    dirty: jobs.filter((_, index) => !states[index]),
    clean: jobs.filter((_, index) => states[index]),
  };
}

async function isClean(job: Job, out: string, record: BuildRecord): Promise<boolean> {
  const recorded = record.jobs[jobName(job)];
  if (recorded?.key !== job.key) return false;
  const { entry, mtimeMs, beside, besideMs } = recorded;
  const files = [{ ...entry, mtimeMs }, ...beside.map((other, index) => ({ ...other, mtimeMs: besideMs[index] ?? 0 }))];
  return (await Promise.all(files.map((file) => isUntouched(out, file.path, file.size, file.mtimeMs)))).every(Boolean);
}
