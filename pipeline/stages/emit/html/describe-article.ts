import { documentTitle } from "../../../libraries/document/document-title.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Contributor } from "../../../model/article.ts";
import type { Document } from "../../../model/document.ts";
import type { PartialDate } from "../../../model/reference.ts";
import type { EmitContext } from "../format.ts";

/** The article as schema.org's `Article`, as JSON-LD. */
export function describeArticle(document: Document, { publication, siblings }: EmitContext): Readonly<Record<string, unknown>> {
  const { metadata, article, edition, source, locales } = document;
  const url = (name: string): string =>
    publication.baseUrl === undefined ? `../${name}/${article}.html` : new URL(`${name}/${article}.html`, publication.baseUrl).href;
  const people = (role: string): unknown[] => metadata.contributors.filter((person) => person.role === role).map(describePerson);
  const others = siblings.filter((sibling) => sibling.edition !== edition);
  const original = others.find(({ locale }) => locale === source);
  return defined({
    "@context": "https://schema.org",
    "@type": "Article",
    headline: document.columns === undefined ? metadata.title.text : documentTitle(document),
    alternativeHeadline: metadata.subtitle?.text,
    description: metadata.description?.text,
    inLanguage: locales.length === 1 ? locales[0] : locales,
    author: some(people("aut")),
    translator: some(people("trl")),
    publisher: metadata.publisher === undefined ? undefined : { "@type": "Organization", name: metadata.publisher },
    datePublished: day(metadata.date),
    dateModified: day(metadata.modified),
    keywords: some(metadata.keywords.map(({ text }) => text)),
    url: publication.baseUrl === undefined ? undefined : url(edition),
    citation: some(
      document.references
        .map(({ source: { fields } }) => fields["title"] ?? fields["container-title"])
        .filter((title) => title !== undefined),
    ),
    translationOfWork: original === undefined ? undefined : { "@type": "Article", inLanguage: source, url: url(original.edition) },
    workTranslation:
      locales[0] === source && locales.length === 1
        ? some(others.map(({ edition: name, locale }) => ({ "@type": "Article", inLanguage: locale, url: url(name) })))
        : undefined,
  });
}

function describePerson({ name, orcid, affiliation }: Contributor): unknown {
  return defined({
    "@type": "Person",
    name,
    identifier: orcid === undefined ? undefined : `https://orcid.org/${orcid.replace(/^.*\//, "")}`,
    affiliation: affiliation === undefined ? undefined : { "@type": "Organization", name: affiliation },
  });
}

function day(date: PartialDate | undefined): string | undefined {
  return date === undefined ? undefined : isoDate(date);
}

function some<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

function defined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
