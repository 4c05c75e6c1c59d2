import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import type { Book } from "../model/book.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { WrittenHandout } from "../model/handout.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { PageMap } from "../model/page-map.ts";
import type { CheckedArticle } from "./check-prepared.ts";
import { hashOf } from "./job.ts";

/** What the last build of an output folder left, so that the next does only what changed. */
export interface BuildRecord {
  readonly version: 6;
  /** The version of the browser that printed the PDFs. */
  readonly browser?: string;
  readonly jobs: Readonly<Record<string, RecordedJob>>;
  /** The handouts, by path. */
  readonly handouts: Readonly<Record<string, RecordedHandout>>;
  /** The sums of the books for which there are packages, by the names of their jobs. */
  readonly packages: Readonly<Record<string, string>>;
  /** What was found in each article, before waivers. */
  readonly articles: Readonly<Record<string, RecordedArticle>>;
  /** What the last run for all formats, and the last for handouts, said, reading aside. */
  readonly settled: Partial<Readonly<Record<RunKind, SettledRun>>>;
  /** The index, the manifest and the site map, by path. */
  readonly lists: Readonly<Record<string, RecordedFile>>;
}

/** What a run makes. */
export type RunKind = "formats" | "handouts";

/** What was said at the end of a run, with the same key whenever that would be the same. */
export interface SettledRun {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a file was left. */
export interface RecordedFile {
  readonly size: number;
  readonly mtimeMs: number;
}

/** A file as a job made it, and what was noticed then. */
export interface MadeFile {
  readonly key: string;
  readonly entry: ManifestEntry;
  /** Files that lie beside it, such as the cover of a book. */
  readonly beside: readonly ManifestEntry[];
  /** The pages of a PDF, for books to count them. */
  readonly pages?: PageMap;
  /** What a book says of itself. */
  readonly book?: Book;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RecordedJob extends MadeFile {
  readonly mtimeMs: number;
  /** The same of the files beside it. */
  readonly besideMs: readonly number[];
}

/** A handout as it was made, and what was noticed then. */
export interface MadeHandout {
  readonly key: string;
  readonly entry: ManifestEntry;
  readonly facts: WrittenHandout;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RecordedHandout extends MadeHandout {
  readonly mtimeMs: number;
}

/** Findings that are the same as long as the key of their input is. */
export interface RecordedArticle extends CheckedArticle {
  readonly key: string;
}

/** The record of an output folder; an empty one when there is none that can be read. */
export function readBuildRecord(cache: CacheFolder, out: string): BuildRecord {
  const empty: BuildRecord = { version: 6, jobs: {}, handouts: {}, packages: {}, articles: {}, settled: {}, lists: {} };
  const bytes = cache.read(nameOf(out));
  if (bytes === undefined) return empty;
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as BuildRecord;
    return record.version === empty.version ? record : empty;
  } catch {
    return empty;
  }
}

/** Keeps the record of an output folder for the next build. */
export function writeBuildRecord(cache: CacheFolder, out: string, record: BuildRecord): void {
  cache.write(nameOf(out), JSON.stringify(record));
}

/** Each output folder has a record of its own. */
function nameOf(out: string): string {
  return `outputs/${hashOf(out).slice(0, 16)}.json`;
}
