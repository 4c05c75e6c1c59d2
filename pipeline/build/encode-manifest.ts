import type { Artifact } from "../model/artifact.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { compareRelease } from "./compare-release.ts";
import type { Inputs } from "./read-inputs.ts";

/** What the manifest tells beside the files. */
export interface ManifestFacts {
  readonly inputs: Inputs;
  /** What is published now. */
  readonly previous: Manifest | undefined;
  /** The version of the browser that printed the PDFs. */
  readonly browser: string | undefined;
  readonly isRelease: boolean;
}

/** The manifest of what will be published. */
export function encodeManifest(
  files: readonly ManifestEntry[],
  { inputs: { workspace }, previous, browser, isRelease }: ManifestFacts,
): Artifact {
  const { title, identifier } = workspace.publication;
  const compared = compareRelease([...files].sort(byPath), previous, isRelease);
  const manifest: Manifest = { version: 1, title, identifier, ...(browser === undefined ? {} : { browser }), ...compared };
  return { path: "manifest.json", bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** In the order of their paths. */
export function byPath(left: Pick<ManifestEntry, "path">, right: Pick<ManifestEntry, "path">): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
