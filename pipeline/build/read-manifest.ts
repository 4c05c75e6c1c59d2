import { readPublished } from "../edges/cache/output-state.ts";
import type { Manifest } from "../model/manifest.ts";

/** The manifest of what is published; nothing when there is none that can be read. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  const bytes = await readPublished(out, "manifest.json");
  if (bytes === undefined) return undefined;
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    return manifest.version === 1 && Array.isArray(manifest.files) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
