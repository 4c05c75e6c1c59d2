import { timeOfChange } from "../edges/cache/output-state.ts";
import type { OutputFolder } from "../edges/write/output-folder.ts";
import type { BuildRecord, MadeHandout } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";
import { encodeManifest, type ManifestFacts } from "./encode-manifest.ts";
import { keepHandouts, knownHandouts, recordHandouts } from "./keep-handouts.ts";

interface HandoutPublishing extends Omit<ManifestFacts, "isRelease"> {
  readonly output: OutputFolder;
  readonly request: BuildRequest;
  readonly record: BuildRecord;
  /** The handouts made in this run, by path. */
  readonly made: ReadonlyMap<string, MadeHandout>;
}

/** Puts the staged handouts in place, and into the manifest; everything else that is published stays as it is. */
export async function publishHandouts(
  publishing: HandoutPublishing,
): Promise<Pick<BuildRecord, "handouts" | "lists"> & { readonly written: readonly string[] }> {
  const { output, request, record, made, inputs, previous } = publishing;
  const known = knownHandouts(record, previous).filter(({ path }) => !made.has(path));
  const kept = await keepHandouts(known, request.out, inputs.workspace);
  const handouts = [...kept, ...[...made.values()].map(({ entry }) => entry)];
  const paths = new Set(handouts.map(({ path }) => path));
  const others = (previous?.files ?? []).filter(({ handout }) => handout === undefined).map(({ change: _, ...entry }) => entry);
  // Handouts alone are no release; those made with `--release` do not spoil one.
  const isRelease = request.release && previous?.released === true;
  const manifest = encodeManifest([...others, ...handouts], { ...publishing, isRelease });
  await output.stageIfChanged(manifest);
  await output.commit(known.filter(({ path }) => !paths.has(path)).map(({ path }) => path));
  const { path, bytes } = manifest;
  return {
    handouts: await recordHandouts(made, record, paths, request.out),
    lists: { ...record.lists, [path]: { size: bytes.length, mtimeMs: await timeOfChange(request.out, path) } },
    written: [...made.keys()].sort(),
  };
}
