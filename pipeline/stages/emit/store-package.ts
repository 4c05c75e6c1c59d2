// In:  a published e-book, its bytes and those of its cover.
// Out: the files of a folder as stores want it: both named by the book's identifier, and what it says of itself, twice.
// Invariant: the JSON is exact; in the CSV no cell can be a formula.
import { writeCsv } from "../../libraries/codec/csv-write.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Book } from "../../model/book.ts";
import type { PublishedBook } from "../../model/published-book.ts";

/** What a package is made of. */
export interface PackageParts extends PublishedBook {
  readonly bytes: Uint8Array;
  readonly cover: Uint8Array;
}

/** Makes a book's folder: the book, its cover, `metadata.json`, `metadata.csv`. */
export function packBookForStores({ book, file, bytes, cover }: PackageParts): [Artifact, ...Artifact[]] {
  const folder = `packages/${book.article}/${book.edition}`;
  const name = book.isbn ?? book.identifier.replace(/^urn:uuid:/, "");
  const files = { file: `${name}.epub`, cover: `${name}${book.cover.path.slice(book.cover.path.lastIndexOf("."))}` };
  const { path, ...picture } = book.cover;
  const metadata = { ...book, cover: { file: files.cover, ...picture }, file: files.file, size: file.size, sha256: file.sha256 };
  return [
    { path: `${folder}/${files.file}`, bytes },
    { path: `${folder}/${files.cover}`, bytes: cover },
    { path: `${folder}/metadata.json`, bytes: encode(`${JSON.stringify(metadata, null, 2)}\n`) },
    { path: `${folder}/metadata.csv`, bytes: encode(writeCsv(table(book, files))) },
  ];
}

function table(book: Book, files: { readonly file: string; readonly cover: string }): string[][] {
  const people = (is: (role: string) => boolean): string =>
    book.contributors
      .filter(({ role }) => is(role))
      .map(({ name }) => name)
      .join("; ");
  const columns: readonly (readonly [string, string | undefined])[] = [
    ["identifier", book.identifier],
    ["isbn", book.isbn],
    ["title", book.title],
    ["subtitle", book.subtitle],
    ["language", book.languages.join("; ")],
    ["authors", people((role) => role === "aut")],
    ["translators", people((role) => role === "trl")],
    ["contributors", people((role) => role !== "aut" && role !== "trl")],
    ["publisher", book.publisher],
    ["date", book.date],
    ["modified", book.modified],
    ["description", book.description],
    ["subjects", book.subjects.join("; ")],
    ["rights", book.rights],
    ["collection", book.collection],
    ["series", book.series?.title],
    ["series number", book.series?.number],
    ["edition", book.editionNumber],
    ["translation of", book.translationOf],
    ["file", files.file],
    ["cover", files.cover],
  ];
  return [columns.map(([name]) => name), columns.map(([, value]) => value ?? "")];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
