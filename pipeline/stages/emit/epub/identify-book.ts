import { urlNamespace, uuid5 } from "../../../libraries/text/uuid5.ts";
import type { DocumentMetadata } from "../../../model/document.ts";
import type { EditionId } from "../../../model/edition.ts";
import type { FormatName, Publication } from "../../../model/publication.ts";
import type { ArticleName } from "../../../model/workspace.ts";

/** What the identifiers of an article's books are made from. */
export interface BookOwner {
  readonly publication: Pick<Publication, "identifier">;
  readonly article: ArticleName;
  readonly metadata: Pick<DocumentMetadata, "isbns">;
}

/** The identifier of an edition's book as a URN: its ISBN, or else its UUID. Both outlive every change of its text. */
export function identifyBook({ publication, article, metadata }: BookOwner, edition: EditionId | string): string {
  const isbn = isbnOf(metadata, edition, "epub");
  return isbn === undefined ? `urn:uuid:${uuidOf(publication, article, edition)}` : `urn:isbn:${isbn}`;
}

/** The ISBN of an edition in one format, if it has one. */
export function isbnOf(
  { isbns = [] }: Pick<DocumentMetadata, "isbns">,
  edition: EditionId | string,
  format: FormatName,
): string | undefined {
  return isbns.find((number) => number.edition === edition && number.format === format)?.isbn;
}

/** The identifier that a book has in any case, made of the publication's, the article's and the edition's names. */
export function uuidOf({ identifier }: Pick<Publication, "identifier">, article: ArticleName, edition: EditionId | string): string {
  return uuid5(uuid5(urlNamespace, identifier), `${article}/${edition}`);
}
