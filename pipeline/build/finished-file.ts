import { relative, sep } from "node:path";
import { readManifest } from "../edges/validate/read-output.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { FormatName } from "../model/publication.ts";
import { outputPrefix } from "./check-artifact.ts";
import type { ValidateRequest } from "./validate-request.ts";

/** A finished file that is to be judged. */
export interface FinishedFile {
  /** Absolute path. */
  readonly location: string;
  /** How findings name it. */
  readonly name: string;
  /** Its path in the output folder. */
  readonly path: string;
  readonly format: FormatName;
  /** What the manifest says of it. */
  readonly entry?: ManifestEntry;
}

export interface FinishedFiles {
  readonly files: readonly FinishedFile[];
  /** Everything in the output folder; absent when it has no manifest. */
  readonly published: ReadonlySet<string> | undefined;
}

/** The files that a request means. */
export async function findFinishedFiles({ root, out, files, formats }: ValidateRequest): Promise<FinishedFiles> {
  const manifest = await readManifest(out);
  const entries = new Map((manifest?.files ?? []).map((entry) => [entry.path, entry]));
  const locations = files ?? [...entries.keys()].map((path) => `${out}${sep}${path.split("/").join(sep)}`);
  const found = locations.flatMap((location): FinishedFile[] => {
    const format = formatOf(location);
    if (format === undefined || !(formats?.includes(format) ?? true)) return [];
    const path = relative(out, location).split(sep).join("/");
    const entry = entries.get(path);
    const prefix = outputPrefix(root ?? process.cwd(), out);
    return [
      {
        location,
        name: path.startsWith("..") ? location.split(sep).join("/") : `${prefix}${path}`,
        path,
        format,
        ...(entry === undefined ? {} : { entry }),
      },
    ];
  });
  return { files: found, published: manifest === undefined ? undefined : new Set([...entries.keys(), "manifest.json"]) };
}

function formatOf(path: string): FormatName | undefined {
  return (["html", "epub", "pdf"] as const).find((format) => path.toLowerCase().endsWith(`.${format}`));
}
