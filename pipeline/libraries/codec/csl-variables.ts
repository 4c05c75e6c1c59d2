import type { DateField, NameField } from "../../model/reference.ts";

/** The item types of CSL 1.0.2. */
export const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
  entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
  musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report
  review review-book software song speech standard thesis treaty webpage`.split(/\s+/),
);

/** The name variables that a reference keeps as names. */
export const nameFields: ReadonlySet<string> = new Set<NameField>([
  "author",
  "editor",
  "translator",
  "container-author",
  "collection-editor",
  "interviewer",
  "director",
  "recipient",
]);

/** The name variables of CSL 1.0.2 that a reference keeps as text: one name after another. */
export const otherNameFields: ReadonlySet<string> = new Set(
  `chair compiler composer contributor curator editorial-director editor-translator executive-producer guest host illustrator narrator
  organizer original-author performer producer reviewed-author script-writer series-creator`.split(/\s+/),
);

/** The date variables of CSL 1.0.2. */
export const dateFields: ReadonlySet<string> = new Set<DateField>([
  "issued",
  "accessed",
  "event-date",
  "original-date",
  "submitted",
  "available-date",
]);

/** The text and number variables of CSL 1.0.2, and `archive-url`: where a copy of the work is kept. */
export const textFields: ReadonlySet<string> = new Set(
  `abstract annote archive archive_collection archive_location archive-place archive-url authority call-number chapter-number
  citation-key citation-label citation-number collection-number collection-title collection-title-short container-title
  container-title-short dimensions division DOI edition event-place event-title first-reference-note-number genre ISBN ISSN issue
  jurisdiction keyword language license locator medium note number number-of-pages number-of-volumes original-publisher
  original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number publisher
  publisher-place references reviewed-genre reviewed-title scale section source status supplement-number title title-short URL
  version volume volume-title year-suffix`.split(/\s+/),
);

/** Names that CSL 1.0.1 or Zotero write for variables of CSL 1.0.2. */
export const renamedFields: ReadonlyMap<string, string> = new Map([
  ["event", "event-title"],
  ["journalAbbreviation", "container-title-short"],
  ["shortTitle", "title-short"],
]);
