import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { findIsbnFault, findIssnFault, type NumberFault } from "../../../libraries/text/book-numbers.ts";
import { doiName } from "../../../libraries/text/doi-name.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every DOI, ISBN and ISSN has the form of one, and the check digit that its other digits ask for. */
export const entryIdentifierIsValid: ArticleRule = {
  id: "entry-identifier-is-valid",
  scope: "article",
  severity: "error",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry) => [
      ...checkDoi(entry),
      ...checkNumber(entry, "ISBN", findIsbnFault),
      ...checkNumber(entry, "ISSN", findIssnFault),
    ]);
  },
};

function checkDoi(entry: Reference): Finding[] {
  const doi = textOf(entry, "DOI");
  if (doi === undefined) return [];
  const place = fieldPlace(entry, "DOI");
  const name = doiName(doi);
  if (name === undefined) {
    const expected = /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+/.exec(doi)?.[0];
    return [
      {
        place,
        reason: `Unexpected DOI \`${doi}\` of \`${entry.key}\`, expected one such as \`${expected ?? "10.1000/182"}\`.`,
        ...(expected === undefined ? {} : { expected: [expected] }),
        note: expected === undefined ? "Correct it, or remove the field." : "Write the DOI alone.",
      },
    ];
  }
  const expected = name.replace(/[.,;:]+$/, "");
  if (expected === name) return [];
  return [
    {
      // A DOI may end so; copied from a sentence, it does much more often.
      severity: "warning",
      place,
      reason: `Unexpected \`${name.slice(expected.length)}\` at the end of the DOI \`${name}\` of \`${entry.key}\`, expected \`${expected}\`.`,
      expected: [expected],
      note: "Remove it, unless the DOI leads nowhere without it.",
    },
  ];
}

function checkNumber(entry: Reference, field: string, find: (text: string) => NumberFault | undefined): Finding[] {
  const fault = find(textOf(entry, field) ?? "");
  if (fault === undefined) return [];
  return [
    {
      place: fieldPlace(entry, field),
      reason: `Unexpected ${field} \`${fault.number}\` of \`${entry.key}\`, expected ${fault.expected}.`,
      note: "Compare it with the work, digit by digit.",
    },
  ];
}
