import { exists, timeOfChange } from "../edges/cache/output-state.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import type { Workspace } from "../model/workspace.ts";
import type { BuildRecord, MadeHandout } from "./build-record.ts";

/** Those handouts that stay listed: made by whatever run, as long as the file, its article and its locales are there. */
export async function keepHandouts(known: readonly ManifestEntry[], out: string, workspace: Workspace): Promise<ManifestEntry[]> {
  const isThere = await Promise.all(known.map(async (handout) => isOf(handout, workspace) && (await exists(out, handout.path))));
  return known.filter((_, index) => isThere[index]);
}

function isOf({ article, editions = [] }: ManifestEntry, { articles, publication }: Workspace): boolean {
  const locales = editions.flatMap((edition) => edition.split("+"));
  return articles.some((name) => name === article) && locales.every((locale) => publication.locales.some((known) => known === locale));
}

/** The handouts that were made before; the manifest knows them also when the record is lost. */
export function knownHandouts({ handouts }: Pick<BuildRecord, "handouts">, previous: Manifest | undefined): ManifestEntry[] {
  const listed = (previous?.files ?? []).filter(({ handout }) => handout !== undefined).map(({ change: _, ...entry }) => entry);
  const entries = [...listed, ...Object.values(handouts).map(({ entry }) => entry)];
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

/** The handouts at `paths`, for the record: those that were made now, and those of which it knows. */
export async function recordHandouts(
  made: ReadonlyMap<string, MadeHandout>,
  { handouts }: Pick<BuildRecord, "handouts">,
  paths: ReadonlySet<string>,
  out: string,
): Promise<BuildRecord["handouts"]> {
  const kept = Object.entries(handouts).filter(([path]) => paths.has(path));
  const now = await Promise.all(
    [...made].map(async ([path, handout]) => [path, { ...handout, mtimeMs: await timeOfChange(out, path) }] as const),
  );
  return Object.fromEntries([...kept, ...now]);
}
