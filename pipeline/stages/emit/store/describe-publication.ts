import type { Contributor } from "../../../model/article.ts";
import type { Book } from "../../../model/book.ts";
import type { PublishedBook } from "../../../model/published-book.ts";

/** The address of a published file, as the document that names it has it. */
export type Address = (path: string) => string;

/** A publication of OPDS 2.0: a Readium manifest's metadata, with links to what can be had. */
export interface OpdsPublication {
  readonly metadata: object;
  readonly links: readonly object[];
  readonly images: readonly object[];
}

/** Describes a book for a catalogue; `self` is the path of its own document. */
export function describePublication({ book, file, others }: PublishedBook, self: string, address: Address): OpdsPublication {
  const { cover } = book;
  const acquisition = [file, ...others].map(({ path, mediaType, size }) => ({
    rel: mediaType === "text/html" ? "alternate" : "http://opds-spec.org/acquisition/open-access",
    href: address(path),
    type: mediaType,
    properties: { size },
  }));
  const { path, mediaType, ...size } = cover;
  return {
    metadata: describeMetadata(book),
    links: [{ rel: "self", href: address(self), type: "application/opds-publication+json" }, ...acquisition],
    images: [{ href: address(path), type: mediaType, ...size }],
  };
}

function describeMetadata(book: Book): object {
  const { identifier, title, subtitle, languages, direction, publisher, date, modified, description, subjects, collection, series } = book;
  const position = Number(series?.number);
  const belongsTo = {
    ...(collection === undefined ? {} : { collection: { name: collection } }),
    ...(series === undefined ? {} : { series: { name: series.title, ...(Number.isFinite(position) ? { position } : {}) } }),
  };
  return {
    "@type": "http://schema.org/Book",
    identifier,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    language: languages.length === 1 ? languages[0] : languages,
    readingProgression: direction,
    ...describePeople(book.contributors),
    ...(publisher === undefined ? {} : { publisher: { name: publisher } }),
    // The schema takes whole days alone.
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { published: date } : {}),
    modified,
    ...(description === undefined ? {} : { description }),
    ...(subjects.length === 0 ? {} : { subject: subjects.map((name) => ({ name })) }),
    ...(Object.keys(belongsTo).length === 0 ? {} : { belongsTo }),
    accessibility: describeAccessibility(book),
  };
}

/** What a role is called in a Readium manifest, by its MARC relator code. */
const roles: ReadonlyMap<string, string> = new Map([
  ["aut", "author"],
  ["trl", "translator"],
  ["edt", "editor"],
  ["ill", "illustrator"],
  ["art", "artist"],
  ["nrt", "narrator"],
]);

function describePeople(contributors: readonly Contributor[]): object {
  const people = new Map<string, object[]>();
  for (const { name, fileAs, role, orcid } of contributors) {
    const kind = roles.get(role) ?? "contributor";
    const person = {
      name,
      ...(fileAs === undefined ? {} : { sortAs: fileAs }),
      ...(kind === "contributor" ? { role } : {}),
      ...(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(orcid ?? "") ? { identifier: `https://orcid.org/${orcid}` } : {}),
    };
    people.set(kind, [...(people.get(kind) ?? []), person]);
  }
  return Object.fromEntries(people);
}

function describeAccessibility({ accessibility, conformance }: Book): object {
  const values = (property: string): string[] => accessibility.filter(([name]) => name === `schema:${property}`).map(([, value]) => value);
  return {
    ...(conformance === undefined ? {} : { certification: certificationOf(conformance) }),
    accessMode: values("accessMode"),
    accessModeSufficient: values("accessModeSufficient").map((modes) => modes.split(",")),
    // The manifest knows fewer features than EPUB: page marks are known by their older name.
    feature: [...new Set(values("accessibilityFeature").flatMap((name) => features.get(name) ?? name))],
    hazard: values("accessibilityHazard"),
    summary: values("accessibilitySummary").join(" "),
  };
}

const features: ReadonlyMap<string, string> = new Map([
  ["pageBreakMarkers", "printPageNumbers"],
  ["pageNavigation", "printPageNumbers"],
]);

function certificationOf({ certifiedBy, credential, report }: NonNullable<Book["conformance"]>): object {
  return { certifiedBy, ...(credential === undefined ? {} : { credential }), ...(report === undefined ? {} : { report }) };
}
