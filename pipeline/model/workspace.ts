import type { Brand } from "./brand.ts";
import type { BinaryFile, SourceFile } from "./file.ts";
import type { Locale } from "./locale.ts";
import type { Publication } from "./publication.ts";

/** The name of an article's folder in `source/`: letters, digits, `-`, `_` and `.`. */
export type ArticleName = Brand<"ArticleName">;

/** What the workspace holds for one locale; a missing file is a finding, not a failure. */
export interface LocaleFiles {
  readonly locale: Locale;
  readonly labels?: SourceFile;
  readonly conventions?: SourceFile;
}

/** A theme: `templates/<name>/` of the workspace, or of this package. */
export interface Theme {
  readonly name: string;
  readonly page: SourceFile;
  readonly index: SourceFile;
  readonly cover: SourceFile;
  readonly screenStyle: SourceFile;
  readonly printStyle: SourceFile;
  readonly epubStyle: SourceFile;
  readonly fontStyle: SourceFile;
  /** The page of a parallel edition, and what its styles add to those of a page, of a book and of a print. */
  readonly parallelPage: SourceFile;
  readonly parallelStyle: SourceFile;
  readonly parallelEpubStyle: SourceFile;
  readonly parallelPrintStyle: SourceFile;
  readonly fonts: readonly BinaryFile[];
}

/** Everything that one article has on disk. Images are found by their path relative to the article's folder. */
export interface ArticleFiles {
  readonly name: ArticleName;
  /** The article's folder relative to the root, such as `source/csto`. */
  readonly folder: string;
  readonly markdown: SourceFile;
  readonly bibliographies: readonly SourceFile[];
  readonly images: ReadonlyMap<string, BinaryFile>;
  /** The unit registry, `translations/<source>/<article>.pot`. */
  readonly registry?: SourceFile;
  /** Passages by locale, `translations/<locale>/<article>.po`. */
  readonly translations: ReadonlyMap<Locale, SourceFile>;
}

/** A folder with a `publication.yaml`, read once: after it no stage opens a file. */
export interface Workspace {
  /** Absolute path; it never reaches an output. */
  readonly root: string;
  readonly publication: Publication;
  readonly publicationFile: SourceFile;
  readonly articles: readonly ArticleName[];
  readonly locales: ReadonlyMap<Locale, LocaleFiles>;
  readonly glossary?: SourceFile;
}
