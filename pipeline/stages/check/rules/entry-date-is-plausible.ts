import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { hasField } from "../../../libraries/codec/has-field.ts";
import { compareDates } from "../../../libraries/text/compare-dates.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { ArticleMetadata } from "../../../model/article.ts";
import type { PartialDate, Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No work of the bibliography is younger than the article, older than printing, or was read before it appeared. */
export const entryDateIsPlausible: ArticleRule = {
  id: "entry-date-is-plausible",
  scope: "article",
  severity: "warning",
  check({ article: { bibliography, metadata } }) {
    const today = dateOf(metadata);
    return bibliography.entries.flatMap((entry) => [...youngerThan(today, entry), ...olderThanPrinting(entry), ...readTooEarly(entry)]);
  },
};

/** The article's own date is the day of its last change. */
function dateOf({ date, modified }: ArticleMetadata): PartialDate | undefined {
  if (date === undefined || modified === undefined) return modified ?? date;
  return compareDates(date, modified) > 0 ? date : modified;
}

function youngerThan(today: PartialDate | undefined, entry: Reference): Finding[] {
  return (["issued", "accessed", "original-date"] as const).flatMap((name): Finding[] => {
    const { start, end } = entry.dates[name] ?? {};
    const last = end ?? start;
    if (today === undefined || last === undefined || compareDates(last, today) <= 0) return [];
    // A work that is in press has a date to come, as an event may have.
    if (name === "issued" && hasField(entry, "status")) return [];
    return [
      {
        place: fieldPlace(entry, name),
        reason: `Unexpected date \`${isoDate(last)}\` of \`${entry.key}\`, expected none after the article's own, \`${isoDate(today)}\`.`,
        note: name === "issued" ? "Correct it, or write `status: forthcoming` beside it." : "Correct it, or the article's `modified`.",
      },
    ];
  });
}

/** Works that need no printing press. */
const handwritten: ReadonlySet<string> = new Set(
  "classic collection figure graphic legal_case legislation manuscript map musical_score personal_communication regulation treaty".split(
    " ",
  ),
);
const printing = 1450;
const web = 1991;

function olderThanPrinting(entry: Reference): Finding[] {
  const start = entry.dates.issued?.start;
  if (start === undefined || start.year >= printing || handwritten.has(entry.type)) return [];
  return [
    {
      place: fieldPlace(entry, "issued"),
      reason: `Unexpected year ${start.year} of \`${entry.key}\`, expected one after ${printing}, when printing began.`,
      note: "Correct it; the year of a work that was printed later is its `original-date`.",
    },
  ];
}

function readTooEarly(entry: Reference): Finding[] {
  const accessed = entry.dates.accessed?.start;
  const issued = entry.dates.issued?.start;
  if (accessed === undefined) return [];
  if (accessed.year < web)
    return [
      {
        place: fieldPlace(entry, "accessed"),
        reason: `Unexpected access \`${isoDate(accessed)}\` of \`${entry.key}\`, expected a year after ${web}, when the web began.`,
        note: "Correct it.",
      },
    ];
  if (issued === undefined || compareDates(accessed, issued) >= 0) return [];
  return [
    {
      place: fieldPlace(entry, "accessed"),
      reason: `Unexpected access \`${isoDate(accessed)}\` of \`${entry.key}\`, expected none before its own date, \`${isoDate(issued)}\`.`,
      note: "Correct one of the two dates.",
      related: [{ place: fieldPlace(entry, "issued"), message: "The date of the work" }],
    },
  ];
}
