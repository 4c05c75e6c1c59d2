import { createHash } from "node:crypto";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { timeOfChange } from "../edges/cache/output-state.ts";
import type { OutputFolder } from "../edges/write/output-folder.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { renderIndex } from "../stages/emit/publication-index.ts";
import type { BuildRecord, RecordedJob } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { createFontSubsetter } from "./font-subsetter.ts";
import type { Inputs } from "./read-inputs.ts";

interface Publishing {
  readonly output: OutputFolder;
  readonly cache: CacheFolder;
  readonly inputs: Inputs;
  readonly request: BuildRequest;
  readonly record: BuildRecord;
  /** The files made in this run, by the name of their job. */
  readonly entries: ReadonlyMap<string, { readonly key: string; readonly entry: ManifestEntry }>;
  readonly browserVersion: string | undefined;
}

/** Puts the staged files in place with a manifest and an index of everything that is now published. */
export async function publish(
  publishing: Publishing,
): Promise<{ readonly jobs: Record<string, RecordedJob>; readonly written: readonly string[] }> {
  const { output, inputs, request, record, entries } = publishing;
  const kept = Object.entries(record.jobs).filter(([name]) => !entries.has(name) && stillExists(name, inputs));
  const removed = Object.entries(record.jobs).filter(([name]) => !entries.has(name) && !stillExists(name, inputs));
  const all = [...kept.map(([, { entry }]) => entry), ...[...entries.values()].map(({ entry }) => entry)].sort(byPath);
  const index = await renderIndex(all, {
    publication: inputs.workspace.publication,
    theme: inputs.theme,
    kits: [...inputs.locales.kits.values()],
    subsetFont: createFontSubsetter(publishing.cache),
  });
  await output.stageIfChanged(index);
  const manifest = describe(publishing, [...all, entryOf(index.path, index.bytes)].sort(byPath));
  await output.stageIfChanged({ path: "manifest.json", bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) });
  await output.commit(removed.map(([, { entry }]) => entry.path));
  const made = await Promise.all(
    [...entries].map(
      async ([name, made]): Promise<[string, RecordedJob]> => [
        name,
        { ...made, mtimeMs: await timeOfChange(request.out, made.entry.path) },
      ],
    ),
  );
  return { jobs: Object.fromEntries([...kept, ...made]), written: [...entries.values()].map(({ entry }) => entry.path).sort() };
}

/** Whether a published file still has an article and a locale in the workspace. */
function stillExists(name: string, { workspace, locales }: Inputs): boolean {
  const [article = "", edition = ""] = name.split(" ");
  return (workspace.articles as readonly string[]).includes(article) && [...locales.kits.keys()].some((locale) => locale === edition);
}

function describe({ inputs, browserVersion }: Pick<Publishing, "inputs" | "browserVersion">, files: readonly ManifestEntry[]): Manifest {
  const { title, identifier } = inputs.workspace.publication;
  return { version: 1, title, identifier, ...(browserVersion === undefined ? {} : { browser: browserVersion }), files };
}

function entryOf(path: string, bytes: Uint8Array): ManifestEntry {
  return { path, mediaType: "text/html", size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function byPath(left: ManifestEntry, right: ManifestEntry): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
