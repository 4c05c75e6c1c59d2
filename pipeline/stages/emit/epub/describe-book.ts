import type { Element } from "xast";
import { x } from "xastscript";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";
import type { Contributor } from "../../../model/article.ts";
import type { Document } from "../../../model/document.ts";
import type { LocalizedText } from "../../../model/edition.ts";
import type { PartialDate } from "../../../model/reference.ts";
import type { EmitContext } from "../format.ts";
import { identifyBook } from "./identify-book.ts";

/** The day that stands for an article without dates: a build asks no clock. */
const undated: PartialDate = { year: 2000, month: 1, day: 1 };

/** Who and what the book is: Dublin Core with EPUB's refinements (EPUB 3.3 §5.5). */
export function describeBook(document: Document, { publication }: Pick<EmitContext, "publication">): Element[] {
  const { metadata, article, edition, locales, source } = document;
  const { title, subtitle, description, rights, keywords, publisher, date, modified } = metadata;
  const original = identifyBook(publication, article, source);
  return [
    x("dc:identifier", { id: "book-id" }, identifyBook(publication, article, edition)),
    ...(metadata.identifier !== undefined && /^[a-z][a-z0-9+.-]*:\S/i.test(metadata.identifier)
      ? dublinCore("identifier", metadata.identifier)
      : []),
    ...describeTitle(title.text.trim() === "" ? { ...title, text: article } : title, "title", "main", 1, document),
    ...(subtitle === undefined ? [] : describeTitle(subtitle, "subtitle", "subtitle", 2, document)),
    ...locales.map((locale) => x("dc:language", locale)),
    // A store that wants books in one language can tell this one by its type.
    ...(document.columns === undefined ? [] : [x("dc:type", "parallel-text")]),
    ...metadata.contributors.flatMap(describePerson),
    ...dublinCore("publisher", publisher),
    ...dublinCore("date", date && isoDate(date)),
    meta("dcterms:modified", `${fullDate(modified ?? date ?? undated)}T00:00:00Z`),
    ...localized("description", description, document),
    ...keywords.flatMap((keyword) => localized("subject", keyword, document)),
    ...localized("rights", rights, document),
    ...describeCollection(publication.title),
    ...(locales.includes(source) ? [] : [x("dc:source", original), meta("schema:translationOfWork", original)]),
  ];
}

/** A property that EPUB's own vocabulary or a reserved one has; `refines` is the `id` of what it tells more of. */
function meta(property: string, value: string, refines?: string): Element {
  return x("meta", { ...(refines === undefined ? {} : { refines: `#${refines}` }), property }, value);
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

/** A person with what they did, by a MARC relator code: authors are creators, all others contribute. */
function describePerson({ name, role, fileAs }: Contributor, index: number): Element[] {
  const id = `person-${index + 1}`;
  const person = dublinCore(role === "aut" ? "creator" : "contributor", name, { id });
  if (person.length === 0) return [];
  return [
    ...person,
    x("meta", { refines: `#${id}`, property: "role", scheme: "marc:relators" }, role),
    ...(fileAs?.trim() ? [meta("file-as", fileAs, id)] : []),
    meta("display-seq", String(index + 1), id),
  ];
}

/** The publication that the article belongs to. */
function describeCollection(title: string): Element[] {
  if (title.trim() === "") return [];
  return [x("meta", { id: "collection", property: "belongs-to-collection" }, title), meta("collection-type", "set", "collection")];
}

function fullDate({ year, month = 1, day = 1 }: PartialDate): string {
  return isoDate({ year, month, day });
}
