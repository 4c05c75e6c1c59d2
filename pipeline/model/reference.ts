import type { Brand } from "./brand.ts";
import type { Place } from "./diagnostic.ts";

/** The name by which a text cites an entry of its bibliography. */
export type CitationKey = Brand<"CitationKey">;

/** A CSL 1.0.2 item type, such as `article-newspaper`; or a word that is none, as it was written. */
export type ReferenceType = string;

/** A person or an organisation, as CSL has it: either `literal`, or parts. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
}

/** A calendar date of which the day, or the day and the month, may be unknown. */
export interface PartialDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** A date as a bibliography gives it: a day, a span of days, or words that are no date. */
export interface ReferenceDate {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** One entry of a bibliography, with CSL 1.0.2's field names. */
export interface Reference {
  readonly key: CitationKey;
  readonly type: ReferenceType;
  readonly names: Readonly<Partial<Record<NameField, readonly Name[]>>>;
  readonly dates: Readonly<Partial<Record<DateField, ReferenceDate>>>;
  /** Every other field, by its CSL name, as text. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the entry stands, and each field that was written, by its name in the file; the type of a BibTeX entry is its `entrytype`. */
  readonly place: Place;
  readonly fieldPlaces: Readonly<Record<string, Place>>;
  /** Where the name of each field stands, by that name; absent of an entry that was made elsewhere than in a file. */
  readonly fieldNamePlaces?: Readonly<Record<string, Place>>;
}

export type NameField =
  | "author"
  | "editor"
  | "translator"
  | "container-author"
  | "collection-editor"
  | "interviewer"
  | "director"
  | "recipient";

export type DateField = "issued" | "accessed" | "event-date" | "original-date" | "submitted" | "available-date";

/** The entries that an article can cite, in the order of their files. */
export interface Bibliography {
  readonly entries: readonly Reference[];
  readonly byKey: ReadonlyMap<CitationKey, Reference>;
}
