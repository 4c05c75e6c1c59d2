import type { Locale } from "../../../model/locale.ts";
import type { PublishedFile } from "../../../model/published.ts";
import type { OutputColumn, OutputModel } from "../rule.ts";
import { type FoundPassage, findPassages } from "./find-passages.ts";
import { leftOutHeading } from "./left-out-heading.ts";

/** What a file has of one language. */
export interface FoundColumn {
  readonly locale: Locale;
  /** Each as one of the column's editions shows it, there or not. */
  readonly passages: readonly FoundPassage[];
}

/** Looks for every passage of every language of a model in a file. */
export function findColumns(file: PublishedFile, { columns, referencesTitle }: OutputModel): readonly FoundColumn[] {
  const locales = columns.map(({ locale }) => locale);
  const found = columns.map((column) => ({ locale: column.locale, passages: choose(column, file, locales) }));
  const left = leftOutHeading(columns[0].editions[0], referencesTitle);
  return found.map(({ locale, passages }) => ({
    locale,
    passages: left === undefined ? passages : passages.filter(({ passage: { unit } }) => unit?.ordinal !== left.ordinal),
  }));
}

/** Whether a passage stands where it should. */
export function isThere({ spans, isInOrder }: FoundPassage): boolean {
  return spans !== undefined && isInOrder;
}

/** A passage may be shown in one way or another: as a draft has it, or as a release does. */
function choose({ editions }: OutputColumn, file: PublishedFile, locales: readonly Locale[]): FoundPassage[] {
  const [first = [], ...others] = editions.map((edition) => findPassages(file, edition, locales));
  return first.map((one, index) => [one, ...others.flatMap((list) => list[index] ?? [])].find(isThere) ?? one);
}
