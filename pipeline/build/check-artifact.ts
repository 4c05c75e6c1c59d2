import { relative, sep } from "node:path";
import { readEBook } from "../edges/validate/published/read-e-book.ts";
import { readWebPage } from "../edges/validate/published/read-web-page.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Publication } from "../model/publication.ts";
import { checkOutput } from "../stages/check/check.ts";
import { promisedAnchors } from "../stages/check/output/promised-anchors.ts";
import type { OutputModel } from "../stages/check/rule.ts";

/** Judges a web page or an e-book before it is published; a PDF takes longer to read than to wait for `validate`. */
export function checkArtifact({ path, bytes }: Artifact, folder: string, model: OutputModel, { severities }: Publication): Diagnostic[] {
  const read = path.endsWith(".html") ? readWebPage : path.endsWith(".epub") ? readEBook : undefined;
  if (read === undefined) return [];
  return checkOutput(
    { file: read(bytes, path), path: `${folder}${path}`, model, published: undefined, anchorsOf: promisedBy(path, model) },
    severities,
  );
}

/** The anchors that an article's pages in other languages have, too, be they made already or not. */
function promisedBy(path: string, { columns: [{ editions }] }: OutputModel): (page: string) => ReadonlySet<string> | undefined {
  const [, article = ""] = path.split("/");
  return (page) => (page.endsWith(`/${article}`) ? new Set(promisedAnchors(editions[0])) : undefined);
}

/** How findings name an output folder: its way from the workspace's root, ending in `/`. */
export function outputPrefix(root: string, out: string): string {
  const way = relative(root, out).split(sep).join("/");
  return way === "" ? "" : `${way}/`;
}
