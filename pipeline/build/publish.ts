import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { exists, timeOfChange } from "../edges/cache/output-state.ts";
import type { OutputFolder } from "../edges/write/output-folder.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { renderOpds } from "../stages/emit/opds-feed.ts";
import { renderIndex } from "../stages/emit/publication-index.ts";
import { renderSitemap } from "../stages/emit/publication-sitemap.ts";
import type { BuildRecord, MadeFile, RecordedFile, RecordedJob } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { byPath, encodeManifest } from "./encode-manifest.ts";
import { fileEntry } from "./file-entry.ts";
import { createFontSubsetter } from "./font-subsetter.ts";
import { keepHandouts, knownHandouts, recordHandouts } from "./keep-handouts.ts";
import { listBooks } from "./list-books.ts";
import type { LoadedLocales } from "./load-locales.ts";
import { packBooks } from "./pack-books.ts";
import type { Inputs } from "./read-inputs.ts";
import { isStillPublished } from "./still-published.ts";

interface Publishing {
  readonly output: OutputFolder;
  readonly cache: CacheFolder;
  readonly inputs: Inputs;
  readonly locales: LoadedLocales;
  readonly request: BuildRequest;
  readonly record: BuildRecord;
  /** The files made in this run, by the name of their job. */
  readonly made: ReadonlyMap<string, MadeFile>;
  /** What is published now. */
  readonly previous: Manifest | undefined;
  /** The version of the browser that printed the PDFs. */
  readonly browser: string | undefined;
}

interface Published extends Pick<BuildRecord, "jobs" | "handouts" | "lists" | "packages"> {
  readonly written: readonly string[];
}

/** Puts the staged files in place with a manifest and an index of everything that is now published. */
export async function publish(publishing: Publishing): Promise<Published> {
  const { output, inputs, request, record, made } = publishing;
  const others = Object.entries(record.jobs).filter(([name]) => !made.has(name));
  const present = await Promise.all(others.map(([, { entry }]) => exists(request.out, entry.path)));
  const kept = others.filter(([name], index) => present[index] && isStillPublished(name, inputs.workspace, request));
  const published = new Map<string, MadeFile>([...kept, ...made]);
  const all = [...published.values()].flatMap(filesOfJob).sort(byPath);
  const known = knownHandouts(record, publishing.previous);
  const handouts = await keepHandouts(known, request.out, inputs.workspace);
  const stage = async (artifact: Artifact): Promise<ManifestEntry> => {
    await output.stageIfChanged(artifact);
    return fileEntry(artifact);
  };
  const lists: ManifestEntry[] = [];
  for (const list of await listAll(all, published, publishing)) lists.push(await stage(list));
  const packed = await packBooks(published, {
    known: record.packages,
    isWanted: request.packages === true,
    read: (path) => output.read(path),
    stage,
  });
  lists.push(...packed.entries);
  const manifest = encodeManifest([...all, ...handouts, ...lists], { ...publishing, isRelease: request.release });
  lists.push(await stage(manifest));
  const paths = new Set([...all, ...handouts, ...lists].map(({ path }) => path));
  await output.commit([...publishedPaths(record), ...known.map(({ path }) => path)].filter((path) => !paths.has(path)));
  return {
    jobs: Object.fromEntries([...kept, ...(await recordJobs(made, request.out))]),
    handouts: await recordHandouts(new Map(), record, paths, request.out),
    lists: await recordLists(lists, request.out),
    packages: packed.packages,
    written: [...made.values()].map(({ entry }) => entry.path).sort(),
  };
}

function filesOfJob({ entry, beside }: MadeFile): readonly ManifestEntry[] {
  return [entry, ...beside];
}

/** What was published before, handouts aside. */
function publishedPaths({ jobs, lists }: BuildRecord): string[] {
  return [
    ...Object.values(jobs)
      .flatMap(filesOfJob)
      .map(({ path }) => path),
    ...Object.keys(lists),
  ];
}

async function recordJobs(made: ReadonlyMap<string, MadeFile>, out: string): Promise<[string, RecordedJob][]> {
  return Promise.all(
    [...made].map(async ([name, job]): Promise<[string, RecordedJob]> => {
      const besideMs = await Promise.all(job.beside.map(({ path }) => timeOfChange(out, path)));
      return [name, { ...job, mtimeMs: await timeOfChange(out, job.entry.path), besideMs }];
    }),
  );
}

async function recordLists(lists: readonly ManifestEntry[], out: string): Promise<Record<string, RecordedFile>> {
  const times = await Promise.all(lists.map(({ path }) => timeOfChange(out, path)));
  return Object.fromEntries(lists.map(({ path, size }, index) => [path, { size, mtimeMs: times[index] ?? 0 }]));
}

/** The files that list all others: for readers, for e-book programs and, where the publication has an address, for search engines. */
async function listAll(
  entries: readonly ManifestEntry[],
  published: ReadonlyMap<string, MadeFile>,
  { inputs, locales, cache }: Publishing,
): Promise<Artifact[]> {
  const { publication } = inputs.workspace;
  const kits = [...locales.kits.values()];
  const index = await renderIndex(entries, { publication, theme: inputs.theme, kits, subsetFont: createFontSubsetter(cache) });
  const { baseUrl, source } = publication;
  const sitemap = baseUrl === undefined ? [] : [renderSitemap(entries, { baseUrl, source })];
  return [index, ...sitemap, ...renderOpds([...listBooks(published).values()], publication)];
}
