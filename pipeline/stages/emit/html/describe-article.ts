import { inAllLanguages } from "../../../libraries/document/in-all-languages.ts";
import { mediaTypeOf } from "../../../libraries/document/media-type.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Contributor } from "../../../model/article.ts";
import type { Document } from "../../../model/document.ts";
import type { PartialDate } from "../../../model/reference.ts";
import type { EmitContext, Sibling } from "../format.ts";
import { coverAddress } from "./cover-address.ts";
import { defined, describeSource, type Thing } from "./describe-source.ts";
import { pageAddress } from "./page-address.ts";

/** The article as schema.org's `Article`, as JSON-LD. */
export function describeArticle(document: Document, context: EmitContext): Thing {
  const { publication, siblings, formats } = context;
  const { metadata, article, edition, source, locales } = document;
  const address = pageAddress(article, publication);
  const isAbsolute = publication.baseUrl !== undefined;
  const people = (role: string): Thing[] =>
    metadata.contributors.filter((person) => person.role === role).map((person) => describePerson(person, metadata.publisher));
  const others = siblings.filter((sibling) => sibling.edition !== edition);
  const describeOther = ({ edition: name, locale }: Sibling): Thing => {
    const url = address(name);
    return defined({ "@type": "Article", "@id": isAbsolute ? url : undefined, inLanguage: locale, url });
  };
  const original = others.find(({ locale }) => locale === source);
  return defined({
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": isAbsolute ? address(edition) : undefined,
    headline: metadata.title.text,
    alternativeHeadline: inLanguages(document, "subtitle"),
    description: inLanguages(document, "description"),
    image: coverAddress(document, context),
    inLanguage: locales.length === 1 ? locales[0] : locales,
    author: some(people("aut")),
    editor: some(people("edt")),
    translator: some(people("trl")),
    publisher: metadata.publisher === undefined ? undefined : { "@type": "Organization", name: metadata.publisher },
    datePublished: day(metadata.date),
    dateModified: day(metadata.modified),
    keywords: some(metadata.keywords.map(({ text }) => text)),
    copyrightNotice: inLanguages(document, "rights"),
    isAccessibleForFree: true,
    isPartOf: { "@type": "CreativeWorkSeries", name: publication.title },
    url: isAbsolute ? address(edition) : undefined,
    encoding: some(
      formats
        .filter((format) => format !== "html")
        .map((format) => describeFile(`${article}.${format}`, isAbsolute ? address(edition) : undefined)),
    ),
    citation: some(document.references.flatMap(({ source: cited }) => describeSource(cited) ?? [])),
    translationOfWork: original === undefined ? undefined : describeOther(original),
    workTranslation: locales[0] === source && locales.length === 1 ? some(others.map(describeOther)) : undefined,
  });
}

/** A text of the front matter; of a page in several languages, each with its language. */
function inLanguages(document: Document, field: "subtitle" | "description" | "rights"): Thing[string] {
  const texts = inAllLanguages(document, field);
  if (document.columns === undefined) return texts[0]?.text;
  return some(texts.map(({ text, passage }): Thing => ({ "@value": text, "@language": passage.locale })));
}

function describeFile(name: string, page: string | undefined): Thing {
  return { "@type": "MediaObject", encodingFormat: mediaTypeOf(name), contentUrl: page === undefined ? name : new URL(name, page).href };
}

/** A contributor; one who publishes under the same name is an organisation. */
function describePerson({ name, orcid, affiliation }: Contributor, publisher: string | undefined): Thing {
  return defined({
    "@type": name === publisher && orcid === undefined ? "Organization" : "Person",
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
