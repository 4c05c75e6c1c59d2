import type { ReferenceType } from "../../model/reference.ts";

/** CSL variables of which an entry needs one, the usual one first. */
export type Need = readonly [string, ...string[]];

/** What stands in a need for an organisation that has written the work: it publishes it, too. */
export const organisation = "author (an organisation)";

/** What a reader needs of a work of a type in order to find it, as ISO 690, CSL and BibLaTeX agree. */
export function entryNeeds(type: ReferenceType): readonly Need[] {
  return [...(titles.get(type) ?? [["title"]]), ...(whereabouts.get(type) ?? []), ...(dates.get(type) ?? [["issued", ...anyDate]])];
}

const anyDate = ["event-date", "available-date", "submitted", "status"] as const;
/** A page without a date is what it was on the day on which somebody read it. */
const orAccess: readonly Need[] = [["issued", ...anyDate, "accessed"]];
const undated: readonly Need[] = [];

const titles = byType<Need>({
  "personal_communication interview": [["author", "interviewer"]],
  "review review-book": [["title", "reviewed-title", "genre"]],
  chapter: [["title", "genre"]],
  periodical: [["title", "container-title"]],
  thesis: [["title"], ["author"]],
  patent: [["title"], ["number"]],
});

const whereabouts = byType<Need>({
  "article-journal article-magazine article-newspaper review review-book": [["container-title", "publisher"]],
  "chapter entry entry-dictionary entry-encyclopedia": [["container-title"]],
  "paper-conference": [["container-title", "event-title", "publisher"]],
  book: [["publisher", "publisher-place", "original-publisher"]],
  "report standard": [["publisher", "authority", "collection-title", "container-title", organisation]],
  thesis: [["publisher", "archive"]],
  "webpage post post-weblog": [
    ["container-title", "publisher", "author", "editor"],
    ["URL", "DOI", "archive-url"],
  ],
  "dataset software": [["publisher", "container-title", "archive", "URL", "DOI"]],
});

const dates = byType<Need>({
  "webpage post post-weblog entry entry-dictionary entry-encyclopedia dataset software document": orAccess,
  "classic collection periodical event": undated,
  "figure graphic manuscript map musical_score": [["issued", "original-date", ...anyDate]],
});

function byType<Value>(table: Readonly<Record<string, readonly Value[]>>): ReadonlyMap<string, readonly Value[]> {
  return new Map(Object.entries(table).flatMap(([types, value]) => types.split(" ").map((type) => [type, value] as const)));
}
