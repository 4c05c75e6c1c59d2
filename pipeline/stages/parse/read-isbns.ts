import { findIsbnFault, toIsbn13 } from "../../libraries/text/book-numbers.ts";
import type { EditionNumber } from "../../model/article.ts";
import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { FormatName } from "../../model/publication.ts";
import type { FrontMatter } from "./front-matter-schema.ts";

/** The ISBNs of an article's editions: each valid, and each of one edition in one format, as the trade wants it. */
export function readIsbns(
  field: FrontMatter["isbn"],
  placeOf: (edition: string, format: FormatName) => Place,
): Checked<readonly EditionNumber[]> {
  const isbns: EditionNumber[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [edition, numbers] of Object.entries(field ?? {})) {
    for (const format of ["html", "epub", "pdf"] as const) {
      const number = numbers[format];
      if (number === undefined) continue;
      const isbn = toIsbn13(number);
      const owner = isbns.find((known) => known.isbn === isbn);
      if (isbn !== undefined && owner === undefined) isbns.push({ edition, format, isbn });
      else diagnostics.push(problem(number, isbn === undefined ? faultOf(number) : sharedBy(owner), placeOf(edition, format)));
    }
  }
  return { value: isbns, diagnostics };
}

function faultOf(number: string): string {
  return findIsbnFault(number)?.expected ?? "one ISBN of 10 or 13 digits";
}

function sharedBy(owner: EditionNumber | undefined): string {
  return `a number of its own: it is that of \`${owner?.edition}\` as ${owner?.format}`;
}

function problem(number: string, expected: string, place: Place): Diagnostic {
  const reason = `Unexpected ISBN \`${number}\`, expected ${expected}.`;
  return {
    ruleId: "metadata-is-valid",
    severity: "error",
    place,
    reason,
    note: "Correct the number; every edition and format has its own.",
  };
}
