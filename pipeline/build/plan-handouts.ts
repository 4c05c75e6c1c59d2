import { isUntouched } from "../edges/cache/output-state.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import type { BuildRecord } from "./build-record.ts";
import type { BuildRequest, HandoutRequest } from "./build-request.ts";
import { type HandoutJob, handoutJob } from "./handout-job.ts";
import { articleKey, type RunInputs } from "./job.ts";
import { type EditionLocales, isWanted, listEditions } from "./list-editions.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { Inputs } from "./read-inputs.ts";

/** Compares each wanted handout with what the record says of it. No other file is planned. */
export async function planHandouts(
  inputs: Inputs,
  request: BuildRequest,
  handouts: HandoutRequest,
  record: BuildRecord,
  browserVersion: string | undefined,
): Promise<ArticlePlan[]> {
  const { publication } = inputs.workspace;
  const run: RunInputs = { ...inputs.run, browserVersion };
  const plan = async (files: ArticleFiles): Promise<ArticlePlan> => {
    const groups = groupEditions(inputs, request, handouts);
    const jobs = groups.flatMap((editions) => handouts.kinds.map((kind) => handoutJob(files, kind, editions, inputs, run)));
    const states = await Promise.all(jobs.map((job) => isClean(job, request.out, record)));
    return {
      files,
      key: articleKey(run, files),
      // What a handout says of other editions and formats is what the settings say.
      siblings: publication.locales,
      parallels: [],
      formats: publication.formats,
      dirty: [],
      clean: [],
      handouts: { dirty: jobs.filter((_, index) => !states[index]), clean: jobs.filter((_, index) => states[index]) },
    };
  };
  return Promise.all(inputs.articles.map(plan));
}

/** What goes into one file each: an edition, or all wanted locales in the order in which they were named. */
function groupEditions(
  { workspace: { publication } }: Inputs,
  request: BuildRequest,
  { isJoint }: HandoutRequest,
): HandoutJob["editions"][] {
  const editions = listEditions(publication, request);
  if (!isJoint) return editions.filter((edition) => isWanted(edition, publication, request)).map((edition): [EditionLocales] => [edition]);
  const names = [...new Set(request.locales ?? publication.locales)];
  const [first, ...others] = names.flatMap((name) => editions.find(({ locales }) => locales.length === 1 && locales[0] === name) ?? []);
  return first === undefined ? [] : [[first, ...others]];
}

async function isClean({ path, key }: HandoutJob, out: string, { handouts }: BuildRecord): Promise<boolean> {
  const recorded = handouts[path];
  return recorded?.key === key && isUntouched(out, path, recorded.entry.size, recorded.mtimeMs);
}
