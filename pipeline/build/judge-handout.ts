import type { Diagnostic } from "../model/diagnostic.ts";
import type { EditionId } from "../model/edition.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { ArticleName, Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import type { FinishedFile } from "./finished-file.ts";
import { outdatedHandouts } from "./outdated-handouts.ts";

/** A finished file that is a handout. */
type FinishedHandout = FinishedFile & { readonly entry: ManifestEntry & Required<Pick<ManifestEntry, "handout">> };

/** Whether a finished file is for the press alone: without tags, and with its pages in another order. */
export function isForPress(file: FinishedFile): boolean {
  return isHandout(file) && (file.entry.handout === "booklet" || file.entry.handout === "trim");
}

function isHandout(file: FinishedFile): file is FinishedHandout {
  return file.entry?.handout !== undefined;
}

/**
 * A handout as the edition with whose text it can be compared: large print of one edition has all of its text. A summary has a
 * part, and several editions in one file none of its own.
 */
export function asEdition(file: FinishedFile): FinishedFile {
  const [edition, ...others]: readonly EditionId[] = file.entry?.editions ?? [];
  if (!isHandout(file) || edition === undefined) return file;
  const { revision: _, ...entry } = file.entry;
  return file.entry.handout === "large-print" && others.length === 0 ? { ...file, entry: { ...entry, edition } } : file;
}

/** What is said of handouts whose articles have changed since. */
export async function findOutdated(files: readonly FinishedFile[], workspace: Workspace | undefined): Promise<Diagnostic[]> {
  const handouts = files.filter(isHandout);
  if (workspace === undefined || handouts.length === 0) return [];
  const wanted = new Set(handouts.flatMap(({ entry }) => entry.article ?? []));
  const names: readonly ArticleName[] = workspace.articles.filter((name) => wanted.has(name));
  const articles = (await Promise.all(names.map((name) => readArticle(workspace, name)))).flatMap(({ value }) => value ?? []);
  const nameOf = new Map(handouts.map(({ path, name }) => [path, name]));
  return outdatedHandouts(
    handouts.map(({ entry }) => entry),
    articles,
    workspace.publication,
    (path) => nameOf.get(path) ?? path,
  );
}

/** What is told of files that nobody judged because they are for the press. */
export function tellPressCopies(files: readonly FinishedFile[]): string[] {
  const [first, ...others] = files.filter(isForPress);
  if (first === undefined) return [];
  const what = others.length === 0 ? `${first.name} was` : `${others.length + 1} handouts such as ${first.name} were`;
  return [
    `${what} not judged: made for the press, without tags and with pages in its order. What they are made of is in the files for readers.`,
  ];
}
