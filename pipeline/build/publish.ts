import { createHash } from "node:crypto";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { exists, timeOfChange } from "../edges/cache/output-state.ts";
import type { OutputFolder } from "../edges/write/output-folder.ts";
import { mediaTypeOf } from "../libraries/document/media-type.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { renderIndex } from "../stages/emit/publication-index.ts";
import { renderSitemap } from "../stages/emit/publication-sitemap.ts";
import type { BuildRecord, MadeFile, RecordedFile, RecordedJob } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { createFontSubsetter } from "./font-subsetter.ts";
import type { LoadedLocales } from "./load-locales.ts";
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
  /** The version of the browser that printed the PDFs. */
  readonly browser: string | undefined;
}

interface Published {
  readonly jobs: Readonly<Record<string, RecordedJob>>;
  readonly lists: Readonly<Record<string, RecordedFile>>;
  readonly written: readonly string[];
}

/** Puts the staged files in place with a manifest and an index of everything that is now published. */
export async function publish(publishing: Publishing): Promise<Published> {
  const { output, inputs, request, record, made } = publishing;
  const others = Object.entries(record.jobs).filter(([name]) => !made.has(name));
  const present = await Promise.all(others.map(([, { entry }]) => exists(request.out, entry.path)));
  const kept = others.filter(([name], index) => present[index] && isStillPublished(name, inputs.workspace, request));
  const removed = others.filter(([name]) => !isStillPublished(name, inputs.workspace, request)).map(([, { entry }]) => entry.path);
  const all = [...kept.map(([, { entry }]) => entry), ...[...made.values()].map(({ entry }) => entry)].sort(byPath);
  const lists = await listAll(all, publishing);
  const manifest = encodeManifest(publishing, [...all, ...lists.map(entryOf)].sort(byPath));
  for (const list of [...lists, manifest]) await output.stageIfChanged(list);
  const isListed = (path: string): boolean => [...lists, manifest].some((list) => list.path === path);
  await output.commit([...removed, ...Object.keys(record.lists).filter((path) => !isListed(path))]);
  const timed = async (path: string): Promise<number> => timeOfChange(request.out, path);
  const jobs = await Promise.all([...made].map(async ([name, job]) => [name, { ...job, mtimeMs: await timed(job.entry.path) }] as const));
  const recorded = await Promise.all(
    [...lists, manifest].map(async ({ path, bytes }) => [path, { size: bytes.length, mtimeMs: await timed(path) }] as const),
  );
  return {
    jobs: Object.fromEntries([...kept, ...jobs]),
    lists: Object.fromEntries(recorded),
    written: [...made.values()].map(({ entry }) => entry.path).sort(),
  };
}

/** The files that list all others: for readers and, where the publication has an address, for search engines. */
async function listAll(entries: readonly ManifestEntry[], { inputs, locales, cache }: Publishing): Promise<Artifact[]> {
  const { publication } = inputs.workspace;
  const kits = [...locales.kits.values()];
  const index = await renderIndex(entries, { publication, theme: inputs.theme, kits, subsetFont: createFontSubsetter(cache) });
  const { baseUrl, source } = publication;
  return baseUrl === undefined ? [index] : [index, renderSitemap(entries, { baseUrl, source })];
}

function encodeManifest({ inputs, browser }: Publishing, files: readonly ManifestEntry[]): Artifact {
  const { title, identifier } = inputs.workspace.publication;
  const manifest: Manifest = { version: 1, title, identifier, ...(browser === undefined ? {} : { browser }), files };
  return { path: "manifest.json", bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

function entryOf({ path, bytes }: Artifact): ManifestEntry {
  return { path, mediaType: mediaTypeOf(path), size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function byPath(left: ManifestEntry, right: ManifestEntry): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
