import type { Brand } from "./brand.ts";
import type { Place } from "./diagnostic.ts";
import type { SourceFile } from "./file.ts";

/** A BCP 47 language tag in its canonical form, such as `en`, `de-AT` or `sr-Cyrl`. */
export type Locale = Brand<"Locale">;

export type Direction = "ltr" | "rtl";

/** The texts of one locale's interface: i18next JSON v4, flat keys. */
export interface LabelResources {
  readonly locale: Locale;
  readonly file: SourceFile;
  readonly texts: Readonly<Record<string, string>>;
  /** Where each text stands. */
  readonly places: Readonly<Record<string, Place>>;
}

/** How a term is to be translated: `glossary.yaml`. In patterns `*` stands for any letters. */
export interface GlossaryTerm {
  readonly term: string;
  /** Forms of the term in the source language; the term itself when empty. */
  readonly match: readonly string[];
  /** What people should know of the term. */
  readonly note?: string;
  readonly place: Place;
  readonly translations: ReadonlyMap<Locale, GlossaryTranslation>;
}

export interface GlossaryTranslation {
  readonly use: string;
  /** Forms of the translation. */
  readonly match: readonly string[];
  /** Forms that are not to be used. */
  readonly avoid: readonly string[];
}

/** A pair of quotation marks, with the spaces that belong inside them. */
export interface QuotePair {
  readonly open: string;
  readonly close: string;
}

/** Words that stand with another, and the space between them; empty where they touch. */
export interface WordSpacing {
  readonly words: readonly string[];
  readonly space: string;
}

/**
 * What a language's typesetters do with spaces, quotes and dashes: `typography` of `locale.yaml`.
 * Words are written with plain spaces and straight apostrophes; none is a pattern.
 */
export interface TypographyConventions {
  /** Quotation marks by depth, the outermost first; deeper quotations begin again with the first pair. */
  readonly quotes: readonly QuotePair[];
  readonly apostrophe: string;
  /** Words that an apostrophe begins, where it is no quotation mark: `'tis`, `'n'`. */
  readonly elisions: readonly string[];
  readonly ellipsis: string;
  /** What stands for a dash between words, with its spaces: ` – `, `—`, no-break space + `— `. */
  readonly dash: string;
  /** What stands between the ends of a range of numbers. */
  readonly range: string;
  /** Spaces that stand before marks, such as U+202F before `;` in French. */
  readonly beforeMarks: readonly { readonly marks: string; readonly space: string }[];
  /** Short words that never end a line: a no-break space follows them. */
  readonly bindNext: readonly string[];
  /** Particles that never begin a line: a no-break space precedes them. */
  readonly bindPrevious: readonly string[];
  /** Units, months and abbreviations that stay with the number before them; a sign such as `%` is set apart even where it touches. */
  readonly afterNumber: readonly WordSpacing[];
  /** Signs and abbreviations that stay with the number after them, such as `№`, `§`, `p.`. */
  readonly beforeNumber: readonly WordSpacing[];
  /** Abbreviations of several letters, written with plain spaces, such as `z. B.`; `space` joins their parts. */
  readonly abbreviations: readonly WordSpacing[];
  /** Words before a number that is a name, in which a hyphen is no range: `ISO 690-2`, `ISSN 1476-4687`. */
  readonly identifiers: readonly string[];
  /** Joins initials to each other and to the surname; empty where a language does not care. */
  readonly initials: string;
  /** Stands between groups of three digits where somebody typed a space; empty where a language does not care. */
  readonly digitGroups: string;
}

/**
 * How a language writes a date: patterns with `{day}` (as `day` and `days` have it), `{year}`, `{monthName}` (as it stands after
 * a day) and `{standaloneMonthName}`; `numeric` has `{day}` and `{month}` in two digits.
 */
export interface DatePatterns {
  readonly full: string;
  /** The first end of a span within one year. */
  readonly dayMonth: string;
  readonly monthYear: string;
  readonly month: string;
  readonly year: string;
  readonly numeric: string;
  /** How a day is written: `{day}`, or `{day}.` in German. */
  readonly day: string;
  /** Days that are written otherwise, such as `1er` for 1 in French. */
  readonly days: Readonly<Record<string, string>>;
  /** What stands between the ends of a span that are one word each: `2010–2012`. */
  readonly span: string;
  /** What stands between ends of several words: `28 May – 3 June 2010`. */
  readonly longSpan: string;
  /** A date that is not sure: `c. {date}`. */
  readonly circa: string;
}

/** How a language cites: brackets, separators and ranges. */
export interface CitationConventions {
  readonly open: string;
  readonly close: string;
  /** Between the members of a group that are bare numbers. */
  readonly separator: string;
  /** Between the members of a group one of which has a locator or words of its own. */
  readonly detailSeparator: string;
  /** Between the ends of three or more consecutive numbers; empty where ranges are not collapsed. */
  readonly range: string;
  /** Between a number and its locator. */
  readonly locatorSeparator: string;
  /** A locator by its CSL label: `page: { one: "p. {value}", many: "pp. {value}" }`. */
  readonly locators: Readonly<Record<string, PluralPattern>>;
  /** Between an author named in the text and the number. */
  readonly authorSeparator: string;
  /** What follows the first of several authors named in the text. */
  readonly etAl: string;
}

/** A pattern with `{value}` for one, and for more than one. */
export interface PluralPattern {
  readonly one: string;
  readonly many: string;
}

/** How a language's style writes the people of a reference. */
export interface NameConventions {
  /** Patterns with `{family}`, `{given}`, `{initials}`: of the first name at the head of a reference, and of the others there. */
  readonly first: string;
  readonly others: string;
  /** Of names that stand elsewhere, such as editors behind a title. */
  readonly direct: string;
  readonly separator: string;
  readonly lastSeparator: string;
  /** A list longer than `max` shows `shown` names and the ending. */
  readonly max: number;
  readonly shown: number;
  readonly etAl: string;
}

/** How a language's style writes references; `libraries/locale/reference-template.ts` explains the templates. */
export interface ReferenceConventions {
  readonly names: NameConventions;
  /** What a field's `label` form adds to it, by field: `page: { one: "p. {value}", many: "pp. {value}" }`. */
  readonly labels: Readonly<Record<string, PluralPattern>>;
  /** How an edition is counted, by the language's ordinal plural categories: `two: "{value}nd ed."`; `other` serves the rest. */
  readonly editions: Readonly<Record<string, string>>;
  /** Fixed words of the style by name: `noDate`, and kinds of work such as `phdthesis`. */
  readonly terms: Readonly<Record<string, string>>;
  /** Pieces that several templates share, by name. */
  readonly parts: Readonly<Record<string, string>>;
  /** Templates by CSL type; `default` serves all other types. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Everything about a language that is neither a passage nor a label: `locale.yaml`. */
export interface Conventions {
  readonly locale: Locale;
  readonly direction: Direction;
  /** The tag with which `Intl` sorts, formats numbers and names months, such as `en-GB`. */
  readonly intl: string;
  readonly typography: TypographyConventions;
  readonly dates: DatePatterns;
  readonly citations: CitationConventions;
  readonly references: ReferenceConventions;
}
