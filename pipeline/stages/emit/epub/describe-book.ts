import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Series } from "../../../model/article.ts";
import type { Book, BookCover, Statement } from "../../../model/book.ts";
import type { Document } from "../../../model/document.ts";
import type { Locale } from "../../../model/locale.ts";
import type { PartialDate } from "../../../model/reference.ts";
import type { EmitContext } from "../format.ts";
import { describeConformance } from "./describe-conformance.ts";
import { identifyBook, isbnOf } from "./identify-book.ts";

/** What was found out about a book while it was made. */
export interface BookFindings {
  readonly accessibility: readonly Statement[];
  /** Whether words stand for every picture. */
  readonly isDescribed: boolean;
  readonly cover: BookCover;
  readonly pageSource?: string;
}

/** The day that stands for an article without dates: a build asks no clock. */
const undated: PartialDate = { year: 2000, month: 1, day: 1 };

/** Everything that a book says of itself, from its document and the publication's settings. */
export function describeBook(document: Document, { publication }: Pick<EmitContext, "publication">, found: BookFindings): Book {
  const { metadata, article, edition, locales, source, direction } = document;
  const { publisher, date, editionNumber } = metadata;
  const owner = { publication, article, metadata };
  const isTranslation = !locales.includes(source);
  const page =
    isTranslation && publication.baseUrl !== undefined ? new URL(`${source}/${article}.html`, publication.baseUrl).href : undefined;
  return {
    article,
    edition,
    identifier: identifyBook(owner, edition),
    ...optional("isbn", isbnOf(metadata, edition, "epub")),
    title: metadata.title.text.trim() || article,
    ...optional("subtitle", metadata.subtitle?.text.trim()),
    languages: locales,
    direction,
    contributors: metadata.contributors.filter(({ name }) => name.trim() !== ""),
    ...optional("publisher", publisher?.trim()),
    ...optional("date", date && isoDate(date)),
    modified: lastChange(document),
    ...optional("description", metadata.description?.text.trim()),
    subjects: metadata.keywords.flatMap(({ text }) => text.trim() || []),
    ...optional("rights", metadata.rights?.text.trim()),
    ...optional("collection", publication.title.trim()),
    ...optional("series", metadata.series && describeSeries(metadata.series, [...locales, source])),
    ...optional("editionNumber", editionNumber),
    ...(isTranslation ? { translationOf: identifyBook(owner, source) } : {}),
    ...optional("source", page),
    ...optional("pageSource", found.pageSource),
    accessibility: found.accessibility,
    ...(found.isDescribed ? optional("conformance", describeConformance(publication.accessibility)) : {}),
    cover: found.cover,
  };
}

/** When the book's content last changed: when its article did, or one of its translations, if that is later. */
function lastChange({ metadata, locales, source, columns }: Document): string {
  const { date, modified } = metadata;
  const { year, month = 1, day = 1 } = modified ?? date ?? undated;
  const article = `${isoDate({ year, month, day })}T00:00:00Z`;
  const translations = (columns ?? [{ locale: locales[0], metadata }]).filter(({ locale }) => locale !== source);
  return [article, ...translations.flatMap((column) => column.metadata.translated ?? [])].sort().at(-1) ?? article;
}

function describeSeries({ titles, number, issn }: Series, locales: readonly Locale[]): Book["series"] {
  const own = locales.flatMap((locale) => titles.find((title) => title.locale === locale) ?? []);
  const title = (own[0] ?? titles.find(({ locale }) => locale === undefined) ?? titles[0])?.text.trim();
  return title ? { title, ...optional("number", number), ...optional("issn", issn) } : undefined;
}

/** A field with a value, or no field. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: NonNullable<Value> } {
  return (value === undefined || value === "" ? {} : { [name]: value }) as { [Key in Name]?: NonNullable<Value> };
}
