import type { ElementContent } from "hast";
import type { Root } from "mdast";
import type { NumberedArticle } from "./article.ts";
import type { Brand } from "./brand.ts";
import type { Change } from "./change.ts";
import type { BinaryFile } from "./file.ts";
import type { Locale } from "./locale.ts";
import type { CitationKey, Reference } from "./reference.ts";
import type { UnitId } from "./unit.ts";

/** An ordered list of locales as it names a folder: `ru`, `en+ru`. */
export type EditionId = Brand<"EditionId">;

/** How well a passage stands for what the source says now. */
export type PassageState = "current" | "stale" | "missing" | "invalid";

/** Which text an edition shows for a unit, and why. */
export interface Passage {
  readonly unit: UnitId;
  /** The locale whose text is shown: the edition's, one that stands in for it, or the source. */
  readonly locale: Locale;
  readonly state: PassageState;
  /** How far a stale passage has changed since the translation in the edition's own language was made. */
  readonly change?: Change;
  /** Set where the publication says that readers need not be told. */
  readonly isTolerated?: true;
}

/** The front matter's texts in the edition's language, each with the passage it comes from. */
export interface LocalizedText {
  readonly text: string;
  readonly passage: Passage;
}

export interface LocalizedMetadata {
  readonly title: LocalizedText;
  readonly subtitle?: LocalizedText;
  readonly description?: LocalizedText;
  readonly rights?: LocalizedText;
  readonly keywords: readonly LocalizedText[];
}

/** An article in one language: the canonical tree with translated passages grafted in. */
export interface Edition {
  readonly id: EditionId;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly article: NumberedArticle;
  readonly metadata: LocalizedMetadata;
  /** Nodes with `data.unit` hold the passage of `passages[data.unit]`. */
  readonly tree: Root;
  /** By the ordinal of the unit. */
  readonly passages: readonly Passage[];
  /** Images by path, with their words in the edition's language. */
  readonly images: ReadonlyMap<string, BinaryFile>;
  readonly translators: readonly string[];
  /** When its translations were last worked on: an instant in UTC. */
  readonly translated?: string;
}

/** An entry of the reference list as the edition's style writes it; without content when its text was lost. */
export interface FormattedReference {
  readonly key: CitationKey;
  readonly source: Reference;
  readonly content: readonly ElementContent[];
}

/** An edition whose citations carry their labels (`Citation.parts`), with its reference list in the order of its numbers. */
export interface CitedEdition extends Edition {
  readonly references: readonly FormattedReference[];
  /** The edition itself as others would cite it. */
  readonly own: FormattedReference;
}

/**
 * An article in several languages, side by side. What is not said of a column is the first one's: style of citations, order
 * of sorted tables. In the tree each translatable block holds a `Cell` for each column.
 */
export interface ParallelEdition extends CitedEdition {
  readonly columns: readonly [CitedEdition, ...CitedEdition[]];
}
