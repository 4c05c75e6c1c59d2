import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { compareDates } from "../../../libraries/text/compare-dates.ts";
import { type DateFault, findDateFault } from "../../../libraries/text/date-fault.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Reference, ReferenceDate } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every date of an entry is in the calendar, and can be written in every language. */
export const entryDateIsValid: ArticleRule = {
  id: "entry-date-is-valid",
  scope: "article",
  severity: "error",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry) =>
      Object.entries(entry.dates).flatMap(([name, date]): Finding[] => {
        const finding = judge(name, date, entry);
        return finding === undefined ? [] : [finding];
      }),
    );
  },
};

function judge(name: string, { literal, start, end }: ReferenceDate, entry: Reference): Finding | undefined {
  const place = fieldPlace(entry, name);
  if (start !== undefined && end !== undefined && compareDates(start, end) > 0)
    return {
      place,
      reason: `Unexpected end \`${isoDate(end)}\` of \`${entry.key}\` before its beginning, expected a day after \`${isoDate(start)}\`.`,
      note: "Correct one of the two dates.",
    };
  const fault = literal === undefined ? undefined : findDateFault(literal);
  return literal === undefined || fault === undefined ? undefined : describe(literal, fault, place, entry);
}

function describe(literal: string, { kind, expected }: DateFault, place: Place, { key }: Reference): Finding {
  const days = expected.map((day) => `\`${day}\``).join(" or ");
  if (kind === "impossible")
    return {
      place,
      reason: `Unexpected date \`${literal}\` of \`${key}\`, expected ${days === "" ? "a day of the calendar" : days}.`,
      ...(expected.length > 0 ? { expected } : {}),
      note: "Look the date up in the source, and correct it.",
    };
  const [day] = expected;
  return {
    severity: "warning",
    place,
    reason: `Unexpected date \`${literal}\` of \`${key}\`, expected ${days === "" ? "year, month and day in digits, as in `2010-05-28`" : days}.`,
    ...(expected.length > 0 ? { expected } : {}),
    note:
      kind === "ambiguous"
        ? "Look up which day is meant, and write it year first."
        : "Write the date in digits, year first: each edition shows it in its own language.",
    ...(day === undefined || kind === "ambiguous" ? {} : fixOf(literal, day, place)),
  };
}

/** Only where nothing but the date stands, without quotes or braces. */
function fixOf(literal: string, day: string, { file, position }: Place): Pick<Finding, "fix"> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || end - start !== literal.length) return {};
  return { fix: { title: `Write \`${day}\``, edits: [{ file, start, end, text: day }] } };
}
