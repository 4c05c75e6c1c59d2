import { createHash } from "node:crypto";
import { mediaTypeOf } from "../libraries/document/media-type.ts";
import type { Artifact } from "../model/artifact.ts";
import type { ManifestEntry } from "../model/manifest.ts";

/** What the manifest says of every file. */
export function fileEntry({ path, bytes }: Artifact): Pick<ManifestEntry, "path" | "mediaType" | "size" | "sha256"> {
  return { path, mediaType: mediaTypeOf(path), size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
