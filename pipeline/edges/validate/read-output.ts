import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../../model/manifest.ts";

/** The manifest of an output folder; nothing where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
    return manifest.version === 1 && Array.isArray(manifest.files) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a finished file; nothing where there is none. */
export async function readFinished(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}
