import type { EditionId } from "./edition.ts";
import type { HandoutKind } from "./handout.ts";
import type { FormatName } from "./publication.ts";
import type { ArticleName } from "./workspace.ts";

/** One published file. */
export interface ManifestEntry {
  readonly path: string;
  readonly article?: ArticleName;
  readonly edition?: EditionId;
  readonly format?: FormatName;
  /** Of a handout: its kind, and the editions that are in it. */
  readonly handout?: HandoutKind;
  readonly editions?: readonly EditionId[];
  /** What the reader calls the article, in the edition's language. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** When it was published and last revised, in ISO 8601 as far as it is known. */
  readonly date?: string;
  readonly modified?: string;
  /** Tells the state of the article and its translations of which the file was made from every other. */
  readonly revision?: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** What became of it since the last release. */
  readonly change?: "added" | "changed";
}

/** `output/manifest.json`: what is published, and with what it was printed. */
export interface Manifest {
  readonly version: 1;
  readonly title: string;
  readonly identifier: string;
  /** The browser that printed the PDFs, such as `HeadlessChrome/156.0.8078.79`. */
  readonly browser?: string;
  /** Whether this very state was released: built with `--release`. */
  readonly released?: boolean;
  /** Paths of the last release that are there no more. */
  readonly removed?: readonly string[];
  /** In the order of their paths. */
  readonly files: readonly ManifestEntry[];
  /** The sums of the last release before this state, by path. */
  readonly lastRelease?: Readonly<Record<string, string>>;
}
