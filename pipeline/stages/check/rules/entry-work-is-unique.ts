import { fieldPlace, keyPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { comparableAddress } from "../../../libraries/text/comparable-address.ts";
import { doiName } from "../../../libraries/text/doi-name.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No two entries are of one work: they share neither DOI nor address, nor title and date. */
export const entryWorkIsUnique: ArticleRule = {
  id: "entry-work-is-unique",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const known = new Map<string, Reference[]>();
    return article.bibliography.entries.flatMap((entry): Finding[] => {
      const marks = marksOf(entry);
      const same = marks.flatMap((mark) => {
        const first = known.get(mark.value)?.find((other) => mark.agrees(other));
        return first === undefined ? [] : [{ mark, first }];
      })[0];
      for (const { value } of marks) known.set(value, [...(known.get(value) ?? []), entry].slice(0, enough));
      return same === undefined ? [] : [duplicate(entry, same.first, same.mark)];
    });
  },
};

/** So many chapters of one book are compared with those that follow. */
const enough = 50;

/** By what a work is known. */
interface Mark {
  readonly value: string;
  readonly field: string;
  readonly what: string;
  /** Whether nothing else tells the other work from this one. */
  agrees(other: Reference): boolean;
}

function marksOf(entry: Reference): Mark[] {
  const url = textOf(entry, "URL") ?? "";
  const doi = doiName(textOf(entry, "DOI") ?? "") ?? doiName(url);
  const address = comparableAddress(url);
  const title = plain(textOf(entry, "title"));
  const date = dateOf(entry);
  const isNoPart = (other: Reference): boolean => !parts.some((name) => differ(entry, other, name));
  const marks: Mark[] = [];
  if (doi !== undefined) {
    const field = textOf(entry, "DOI") === undefined ? "URL" : "DOI";
    marks.push({ value: `doi ${doi.toLowerCase()}`, field, what: "DOI", agrees: isNoPart });
  }
  // The address of a whole site is that of none of its works.
  if (address !== undefined && /[/?#]./.test(address))
    marks.push({ value: `url ${address}`, field: "URL", what: "address", agrees: isNoPart });
  if (title !== "" && date !== undefined) {
    const agrees = (other: Reference): boolean => isNoPart(other) && haveSameOrigin(entry, other);
    marks.push({ value: `title ${date} ${title}`, field: "title", what: "title and date", agrees });
  }
  return marks;
}

/** Parts of a larger work share its address, or its DOI, and differ in where they stand in it. */
const parts = ["page", "chapter-number", "section", "part-number", "locator"];

function dateOf({ dates: { issued } }: Reference): string | undefined {
  return issued?.start === undefined ? undefined : isoDate(issued.start);
}

const distinctions = ["container-title", "publisher", "ISBN", "DOI", "language", "volume", "issue", "number", "edition", "version"];

/** Many works are called `Introduction` or `Editorial`: what is known of author and container must not contradict. */
function haveSameOrigin(one: Reference, other: Reference): boolean {
  if (distinctions.some((name) => differ(one, other, name))) return false;
  const [left, right] = [one, other].map(({ names }) => plain(names.author?.[0]?.family ?? names.author?.[0]?.literal));
  return left === "" || right === "" || left === right;
}

function differ(one: Reference, other: Reference, name: string): boolean {
  const [left, right] = [plain(textOf(one, name)), plain(textOf(other, name))];
  return left !== "" && right !== "" && left !== right;
}

function plain(text = ""): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function duplicate(entry: Reference, first: Reference, { field, what }: Mark): Finding {
  return {
    place: fieldPlace(entry, field),
    reason: `Unexpected entry \`${entry.key}\` with the ${what} of \`${first.key}\`, expected one entry for a work.`,
    note: `Cite \`${first.key}\` instead and remove this entry, or correct the ${what}.`,
    related: [{ place: keyPlace(first), message: "The first entry of the work" }],
    subject: entry.key,
  };
}
