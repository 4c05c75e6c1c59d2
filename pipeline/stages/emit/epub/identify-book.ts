import { urlNamespace, uuid5 } from "../../../libraries/text/uuid5.ts";
import type { EditionId } from "../../../model/edition.ts";
import type { Publication } from "../../../model/publication.ts";
import type { ArticleName } from "../../../model/workspace.ts";

/** The identifier of an edition's book, as a URN: it outlives every change of its text, `dcterms:modified` tells those apart. */
export function identifyBook(publication: Pick<Publication, "identifier">, article: ArticleName, edition: EditionId | string): string {
  return `urn:uuid:${uuid5(uuid5(urlNamespace, publication.identifier), `${article}/${edition}`)}`;
}
