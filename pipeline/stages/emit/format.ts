import type { SubsetRequest } from "../../libraries/fonts/subset-font.ts";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Book } from "../../model/book.ts";
import type { Browser } from "../../model/browser.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Document } from "../../model/document.ts";
import type { EditionId } from "../../model/edition.ts";
import type { BinaryFile } from "../../model/file.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import type { PageMap } from "../../model/page-map.ts";
import type { FormatName, Publication } from "../../model/publication.ts";
import type { Theme } from "../../model/workspace.ts";

/** A published edition of the same article, this one included. */
export interface Sibling {
  readonly edition: EditionId;
  readonly locale: Locale;
  readonly direction: Conventions["direction"];
  /** The tag with which `Intl` knows the language, such as `en-GB`. */
  readonly intl: Conventions["intl"];
}

/** A published parallel edition of the same article. */
export interface ParallelSibling {
  readonly edition: EditionId;
  readonly locales: readonly [Locale, ...Locale[]];
}

/** The words and habits of one language of a parallel edition. */
export interface ContextColumn {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly conventions: Conventions;
}

/** What a format needs beside the document. */
export interface EmitContext {
  readonly publication: Publication;
  readonly theme: Theme;
  readonly labels: Labels;
  readonly conventions: Conventions;
  /** In the order of the publication's locales. */
  readonly siblings: readonly Sibling[];
  /** Parallel editions, in the order in which the publication names them. */
  readonly parallels?: readonly ParallelSibling[];
  /** The languages of a parallel edition, the first included; absent of any other edition. */
  readonly columns?: readonly ContextColumn[];
  /** The formats that are published beside this one. */
  readonly formats: readonly FormatName[];
  /** The pages of the same edition's PDF, where one is published beside this file. */
  readonly printPages?: PageMap;
  /** Tells this state of the source from every other: a part of a hash of its files. */
  readonly sourceRevision?: string;
  /** A font with the glyphs of a text alone, as WOFF2 with all its features unless told otherwise; nothing when it has none of them. */
  subsetFont(font: BinaryFile, characters: ReadonlySet<string>, request?: SubsetRequest): Promise<Uint8Array | undefined>;
  /** An SVG picture drawn at its own size as PNG, with the given TrueType or OpenType fonts and no other. */
  rasterize(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array>;
  /** The run's browser, started when it is first asked for. */
  browser(): Promise<Browser>;
}

/** Emitted files, and what was noticed while making them. */
export interface Emitted {
  /** The file of the format, and those that lie beside it. */
  readonly artifacts: readonly [Artifact, ...Artifact[]];
  /** Of a PDF: its pages. */
  readonly pages?: PageMap;
  /** Of an e-book: what it says of itself. */
  readonly book?: Book;
  readonly diagnostics: readonly Diagnostic[];
}

/** A format: ONE FILE = ONE FORMAT, each a function of the document. */
export interface OutputFormat {
  readonly name: FormatName;
  emit(document: Document, context: EmitContext): Promise<Emitted>;
}
