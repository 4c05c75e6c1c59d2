import { createHash } from "node:crypto";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { exists, timeOfChange } from "../edges/cache/output-state.ts";
import type { OutputFolder } from "../edges/write/output-folder.ts";
import { mediaTypeOf } from "../libraries/document/media-type.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { renderIndex } from "../stages/emit/publication-index.ts";
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
  const { output, inputs, locales, request, record, made } = publishing;
  const others = Object.entries(record.jobs).filter(([name]) => !made.has(name));
  const present = await Promise.all(others.map(([, { entry }]) => exists(request.out, entry.path)));
  const kept = others.filter(([name], index) => present[index] && isStillPublished(name, inputs.workspace, request));
  const all = [...kept.map(([, job]) => job), ...made.values()].flatMap(filesOfJob).sort(byPath);
  const published = new Set(all.map(({ path }) => path));
  const removed = Object.values(record.jobs)
    .flatMap(filesOfJob)
    .flatMap(({ path }) => (published.has(path) ? [] : path));
  const index = await renderIndex(all, {
    publication: inputs.workspace.publication,
    theme: inputs.theme,
    kits: [...locales.kits.values()],
    subsetFont: createFontSubsetter(publishing.cache),
  });
  await output.stageIfChanged(index);
  const manifest = encodeManifest(publishing, [...all, entryOf(index)].sort(byPath));
  await output.stageIfChanged(manifest);
  await output.commit(removed);
  const timed = async (path: string): Promise<number> => timeOfChange(request.out, path);
  const jobs = await Promise.all(
    [...made].map(async ([name, job]): Promise<[string, RecordedJob]> => {
      const besideMs = await Promise.all(job.beside.map(({ path }) => timed(path)));
      return [name, { ...job, mtimeMs: await timed(job.entry.path), besideMs }];
    }),
  );
  const lists = await Promise.all(
    [index, manifest].map(async ({ path, bytes }) => [path, { size: bytes.length, mtimeMs: await timed(path) }] as const),
  );
  return {
    jobs: Object.fromEntries([...kept, ...jobs]),
    lists: Object.fromEntries(lists),
    written: [...made.values()].map(({ entry }) => entry.path).sort(),
  };
}

function filesOfJob({ entry, beside }: MadeFile): readonly ManifestEntry[] {
  return [entry, ...beside];
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
