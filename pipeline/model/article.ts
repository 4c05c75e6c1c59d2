import type { Root } from "mdast";
import type { Place } from "./diagnostic.ts";
import type { BinaryFile, SourceFile } from "./file.ts";
import type { Locale } from "./locale.ts";
import type { FormatName } from "./publication.ts";
import type { Bibliography, PartialDate } from "./reference.ts";
import type { AnchorId, ParsedUnit, Unit, UnitId } from "./unit.ts";
import type { ArticleName } from "./workspace.ts";

/** A person or organisation that made the article or one of its editions. */
export interface Contributor {
  readonly name: string;
  /** The name as it sorts, such as `Bordyuzha, Nikolai`. */
  readonly fileAs?: string;
  /** A MARC relator code: `aut`, `trl`, `edt`, `ill` … */
  readonly role: string;
  readonly orcid?: string;
  readonly affiliation?: string;
}

/** The number by which the book trade knows an edition in one format. */
export interface EditionNumber {
  /** The edition as it names its folder: `ru`. */
  readonly edition: string;
  readonly format: FormatName;
  /** Thirteen digits. */
  readonly isbn: string;
}

/** The series in which an article appears. */
export interface Series {
  /** What it is called, by locale; a title without one stands for all the others. */
  readonly titles: readonly { readonly locale?: string; readonly text: string }[];
  /** The article's place in it: `3`, `2.1`. */
  readonly number?: string;
  readonly issn?: string;
}

/** The front matter, checked. Texts that readers see are units, too: `fields` names their ordinals. */
export interface ArticleMetadata {
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly contributors: readonly Contributor[];
  readonly publisher?: string;
  readonly identifier?: string;
  readonly date?: PartialDate;
  readonly modified?: PartialDate;
  /** The day up to which the article's statements hold. */
  readonly asOf?: PartialDate;
  readonly rights?: string;
  readonly keywords: readonly string[];
  /** Path of a cover image relative to the article's folder. */
  readonly cover?: string;
  readonly isbns?: readonly EditionNumber[];
  readonly series?: Series;
  /** Which edition this is, as the title page of a book counts them: `2`. */
  readonly editionNumber?: string;
  readonly places: Readonly<Record<string, Place>>;
}

/** An SVG image whose words are translated: its text and where each passage stands in it. */
export interface ImageTexts {
  readonly path: string;
  readonly texts: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** An article as its files give it: units are counted, but have no ids yet. */
export interface ParsedArticle {
  readonly name: ArticleName;
  readonly locale: Locale;
  readonly file: SourceFile;
  readonly metadata: ArticleMetadata;
  readonly tree: Root;
  readonly bibliography: Bibliography;
  readonly units: readonly ParsedUnit[];
  readonly images: ReadonlyMap<string, BinaryFile>;
  readonly imageTexts: ReadonlyMap<string, ImageTexts>;
}

/** An article whose units and headings have their ids. */
export interface Article extends Omit<ParsedArticle, "units"> {
  readonly units: readonly Unit[];
  readonly byId: ReadonlyMap<UnitId, Unit>;
}

/** An article whose citations, notes, figures and tables have their numbers. */
export interface NumberedArticle extends Article {
  readonly numbering: Numbering;
}

/** A work's place in the reference list, and where the text calls it. */
export interface NumberedReference {
  readonly number: number;
  readonly anchor: AnchorId;
  readonly calls: readonly AnchorId[];
}

export interface NumberedNote {
  readonly number: number;
  /** What the text prints: `a`, `b` … `z`, `aa`. */
  readonly label: string;
  readonly anchor: AnchorId;
  readonly calls: readonly AnchorId[];
}

/** Something that a cross-reference can name: a heading has no number. */
export interface Target {
  readonly kind: "figure" | "table" | "section" | "infobox" | "note" | "span";
  readonly number?: number;
  readonly anchor: AnchorId;
  /** For a section: the ordinal of its heading's unit. */
  readonly unit?: number;
}

/** The anchors of one unit's calls, in the canonical order, by citation key and by footnote name. */
export interface UnitCalls {
  readonly citations: ReadonlyMap<string, readonly AnchorId[]>;
  readonly notes: ReadonlyMap<string, readonly AnchorId[]>;
}

/** Every number and anchor of an article; a translation adds none and changes none. */
export interface Numbering {
  readonly references: ReadonlyMap<string, NumberedReference>;
  readonly notes: ReadonlyMap<string, NumberedNote>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly calls: ReadonlyMap<number, UnitCalls>;
}

/** What the registry remembers of a unit. */
export interface RegisteredUnit {
  readonly id: UnitId;
  readonly kind: string;
  readonly text: string;
  readonly anchor?: AnchorId;
  /** Whether the unit is gone from the article; it is remembered in case that it comes back. */
  readonly retired?: boolean;
}
