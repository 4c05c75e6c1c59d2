import type { EditionId } from "./edition.ts";
import type { FormatName } from "./publication.ts";
import type { ArticleName } from "./workspace.ts";

/** One published file. */
export interface ManifestEntry {
  readonly path: string;
  readonly article?: ArticleName;
  readonly edition?: EditionId;
  readonly format?: FormatName;
  /** What the reader calls the article, in the edition's language. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** When it was published and last revised, in ISO 8601 as far as it is known. */
  readonly date?: string;
  readonly modified?: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** `output/manifest.json`: what is published, and with what it was printed. */
export interface Manifest {
  readonly version: 1;
  readonly title: string;
  readonly identifier: string;
  /** The browser that printed the PDFs, such as `HeadlessChrome/156.0.8078.79`. */
  readonly browser?: string;
  /** In the order of their paths. */
  readonly files: readonly ManifestEntry[];
}
