import type { Artifact } from "../model/artifact.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import { packBookForStores } from "../stages/emit/store-package.ts";
import type { MadeFile } from "./build-record.ts";
import { listBooks } from "./list-books.ts";

/** How packages are made. */
export interface PackageMeans {
  /** The sums of the books for which there are packages, by the names of their jobs. */
  readonly known: Readonly<Record<string, string>>;
  /** Whether every book is to have one. */
  readonly isWanted: boolean;
  /** A file that is staged or published. */
  read(path: string): Promise<Uint8Array>;
  stage(artifact: Artifact): Promise<ManifestEntry>;
}

/**
 * Makes the packages of all books when they are wanted. Otherwise a package stays as long as its book is the same: none is ever
 * older than its book.
 */
export async function packBooks(
  published: ReadonlyMap<string, MadeFile>,
  { known, isWanted, read, stage }: PackageMeans,
): Promise<{ readonly entries: readonly ManifestEntry[]; readonly packages: Readonly<Record<string, string>> }> {
  const entries: ManifestEntry[] = [];
  const packages: [string, string][] = [];
  for (const [name, book] of listBooks(published)) {
    if (!isWanted && known[name] !== book.file.sha256) continue;
    const parts = { ...book, bytes: await read(book.file.path), cover: await read(book.book.cover.path) };
    for (const artifact of packBookForStores(parts)) entries.push(await stage(artifact));
    packages.push([name, book.file.sha256]);
  }
  return { entries, packages: Object.fromEntries(packages) };
}
