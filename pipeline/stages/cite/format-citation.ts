import type { Numbering } from "../../model/article.ts";
import type { Conventions } from "../../model/locale.ts";
import type { Bibliography, Reference } from "../../model/reference.ts";
import type { Citation, CitationItem, CitationPart } from "../../model/syntax.ts";
import { formatAuthors } from "./format-names.ts";
import { formatRanges, isPlural } from "./format-number.ts";

/** A work of a citation with its number; without one when the bibliography has no such entry. */
interface NumberedItem {
  readonly item: CitationItem;
  readonly number: number | undefined;
}

/**
 * What a citation says in the numeric style of a language: `[6, 7]`, `[3–5]`, `[6, p. 3]`, `Smith and Jones [3]`. The works
 * stay in their author's order, and each has one part with its key: a number inside a collapsed range has an empty text.
 */
export function formatCitation(
  { items }: Pick<Citation, "items">,
  { references }: Pick<Numbering, "references">,
  { byKey }: Pick<Bibliography, "byKey">,
  conventions: Conventions,
): CitationPart[] {
  const { citations } = conventions;
  const numbered = items.map(
    (item): NumberedItem => ({ item, number: byKey.has(item.key) ? references.get(item.key)?.number : undefined }),
  );
  const parts: CitationPart[] = [{ text: citations.open }];
  const [first] = items;
  const narrative = first?.mode === "author-in-text" ? byKey.get(first.key) : undefined;
  const author = narrative === undefined ? "" : authorOf(narrative, conventions);
  if (author !== "") parts.unshift({ text: `${author}${citations.authorSeparator}` });
  const separator = items.some((item) => !isPlain(item)) ? citations.detailSeparator : citations.separator;
  divideIntoRuns(numbered, citations.range !== "").forEach((run, index) => {
    if (index > 0) parts.push({ text: separator });
    parts.push(...(run.length > 1 ? formatRange(run, citations.range) : run.flatMap((member) => formatItem(member, conventions))));
  });
  return join([...parts, { text: citations.close }]);
}

/** Runs of three or more consecutive numbers without words of their own; every other work is a run of its own. */
function divideIntoRuns(items: readonly NumberedItem[], collapses: boolean): NumberedItem[][] {
  const runs: NumberedItem[][] = [];
  for (const member of items) {
    const previous = runs.at(-1)?.at(-1);
    const follows =
      previous?.number !== undefined &&
      member.number === previous.number + 1 &&
      isPlain(member.item) &&
      isPlain(previous.item) &&
      collapses;
    if (follows) runs.at(-1)?.push(member);
    else runs.push([member]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [run] : run.map((member) => [member])));
}

function formatRange(run: readonly NumberedItem[], mark: string): CitationPart[] {
  const parts = run.map(
    ({ item, number }, index): CitationPart => ({
      key: item.key,
      text: index === 0 || index === run.length - 1 ? String(number) : "",
    }),
  );
  return [...parts.slice(0, -1), { text: mark }, ...parts.slice(-1)];
}

function formatItem({ item, number }: NumberedItem, conventions: Conventions): CitationPart[] {
  const prefix = item.prefix.trim();
  const suffix = item.suffix.trim();
  const parts: CitationPart[] = [];
  if (prefix !== "") parts.push({ text: /[(/«„“‘'-]$/u.test(prefix) ? prefix : `${prefix} ` });
  parts.push({ key: item.key, text: number === undefined ? item.key : String(number) });
  if (item.locator !== undefined) {
    const { label, value } = item.locator;
    const { locators, locatorSeparator } = conventions.citations;
    const pattern = Object.hasOwn(locators, label) ? locators[label] : undefined;
    const text = formatRanges(value, conventions.typography.range);
    const labelled = (isPlural(value) ? pattern?.many : pattern?.one)?.replace("{value}", () => text);
    parts.push({ text: `${locatorSeparator}${labelled ?? text}` });
  }
  if (suffix !== "") parts.push({ text: /^[,;:.)]/.test(suffix) ? suffix : ` ${suffix}` });
  return parts;
}

function isPlain({ prefix, locator, suffix }: CitationItem): boolean {
  return prefix.trim() === "" && locator === undefined && suffix.trim() === "";
}

/** Who is named in the text: the author or who stands for one, else the work's title in quotation marks. */
function authorOf({ names, fields }: Reference, conventions: Conventions): string {
  const people = names.author ?? names.editor ?? names.director ?? names.translator;
  if (people !== undefined && people.length > 0) return formatAuthors(people, conventions);
  const title = fields["title-short"] ?? fields["title"];
  const [quotes] = conventions.typography.quotes;
  return title === undefined
    ? (fields["publisher"] ?? fields["container-title"] ?? "")
    : `${quotes?.open ?? ""}${title}${quotes?.close ?? ""}`;
}

/** Neighbouring plain texts as one. */
function join(parts: readonly CitationPart[]): CitationPart[] {
  const joined: CitationPart[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous !== undefined && previous.key === undefined && part.key === undefined)
      joined[joined.length - 1] = { text: previous.text + part.text };
    else joined.push(part);
  }
  return joined;
}
