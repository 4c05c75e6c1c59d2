import type { Element } from "xast";
import { x } from "xastscript";
import { inAllLanguages } from "../../../libraries/document/in-all-languages.ts";
import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";
import type { Contributor } from "../../../model/article.ts";
import type { Book } from "../../../model/book.ts";
import type { Document } from "../../../model/document.ts";
import type { LocalizedText } from "../../../model/edition.ts";
import { meta } from "./meta.ts";

/** Who and what the book is: Dublin Core with EPUB's refinements (EPUB 3.3 §5.5). */
export function writeDescription(book: Book, document: Document, uuid: string): Element[] {
  const { title, subtitle, keywords, identifier } = document.metadata;
  const { isbn, publisher, date, modified, collection, series, editionNumber, translationOf, source } = book;
  return [
    x("dc:identifier", { id: "book-id" }, book.identifier),
    ...(isbn === undefined ? [] : [meta("identifier-type", "15", "book-id", "onix:codelist5"), x("dc:identifier", `urn:uuid:${uuid}`)]),
    ...(identifier !== undefined && /^[a-z][a-z0-9+.-]*:\S/i.test(identifier) ? dublinCore("identifier", identifier) : []),
    ...describeTitle({ ...title, text: book.title }, "title", "main", 1, document),
    ...alternatives("title", document),
    ...(subtitle === undefined ? [] : describeTitle(subtitle, "subtitle", "subtitle", 2, document)),
    ...alternatives("subtitle", document),
    ...book.languages.map((locale) => x("dc:language", locale)),
    // A store that wants books in one language can tell this one by its type.
    ...(book.languages.length === 1 ? [] : [x("dc:type", "parallel-text")]),
    ...book.contributors.flatMap(describePerson),
    ...dublinCore("publisher", publisher),
    ...dublinCore("date", date),
    meta("dcterms:modified", modified),
    ...inAllLanguages(document, "description").flatMap((text) => localized("description", text, document)),
    ...keywords.flatMap((keyword) => localized("subject", keyword, document)),
    ...inAllLanguages(document, "rights").flatMap((text) => localized("rights", text, document)),
    ...(editionNumber === undefined ? [] : textMeta("schema:bookEdition", editionNumber)),
    ...(series === undefined ? [] : describeSeries(series)),
    ...describeCollection("collection", "set", collection),
    ...(translationOf === undefined ? [] : [x("dc:source", translationOf), meta("schema:translationOfWork", translationOf)]),
    ...(source === undefined ? [] : [meta("dcterms:source", source)]),
  ];
}

/** A Dublin Core element; none without words, which EPUB forbids. */
function dublinCore(name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}): Element[] {
  const value = onlyXmlCharacters(text ?? "").trim();
  return value === "" ? [] : [x(`dc:${name}`, { ...attributes }, value)];
}

/** A text of the front matter; one in another language than the book says so. */
function localized(name: string, text: LocalizedText | undefined, { locales }: Document, id?: string): Element[] {
  const isForeign = text !== undefined && text.passage.locale !== locales[0];
  return dublinCore(name, text?.text, { ...(id === undefined ? {} : { id }), ...(isForeign ? { "xml:lang": text.passage.locale } : {}) });
}

function describeTitle(text: LocalizedText, id: string, type: string, position: number, document: Document): Element[] {
  const title = localized("title", text, document, id);
  return title.length === 0 ? [] : [...title, meta("title-type", type, id), meta("display-seq", String(position), id)];
}

/** A title as each other language of a parallel edition has it, for catalogues in that language (EPUB 3.3 §D.3.1). */
function alternatives(field: "title" | "subtitle", document: Document): Element[] {
  const { columns = [], locales, metadata } = document;
  const isThere = onlyXmlCharacters(metadata[field]?.text ?? "").trim() !== "";
  return (isThere && columns.length > 0 ? inAllLanguages(document, field) : [])
    .filter(({ passage }) => passage.locale !== locales[0])
    .map(({ text, passage }) =>
      x("meta", { refines: `#${field}`, property: "alternate-script", "xml:lang": passage.locale }, onlyXmlCharacters(text).trim()),
    );
}

/** A person with what they did, by a MARC relator code: authors are creators, all others contribute. */
function describePerson({ name, role, fileAs }: Contributor, index: number): Element[] {
  const id = `person-${index + 1}`;
  const person = dublinCore(role === "aut" ? "creator" : "contributor", name, { id });
  if (person.length === 0) return [];
  return [
    ...person,
    meta("role", role, id, "marc:relators"),
    ...textMeta("file-as", fileAs, id),
    meta("display-seq", String(index + 1), id),
  ];
}

function describeSeries({ title, number, issn }: NonNullable<Book["series"]>): Element[] {
  const series = describeCollection("series", "series", title);
  if (series.length === 0) return [];
  return [
    ...series,
    // A place in a series is counted in whole numbers, or in parts of them (EPUB 3.3 §D.3.6).
    ...(/^\d+(\.\d+)*$/.test(number ?? "") ? textMeta("group-position", number, "series") : []),
    ...(issn === undefined ? [] : textMeta("dcterms:identifier", `urn:issn:${issn}`, "series")),
  ];
}

function describeCollection(id: string, type: string, title: string | undefined): Element[] {
  const value = onlyXmlCharacters(title ?? "").trim();
  return value === "" ? [] : [x("meta", { id, property: "belongs-to-collection" }, value), meta("collection-type", type, id)];
}

/** A property with words that a person wrote; none when there are none. */
function textMeta(property: string, text: string | undefined, refines?: string): Element[] {
  const value = onlyXmlCharacters(text ?? "").trim();
  return value === "" ? [] : [meta(property, value, refines)];
}
