// In:  the published e-books and what they say of themselves.
// Out: an OPDS 2.0 feed of all of them, and a document for each.
// Invariant: addresses are absolute where the publication has one on the web, and else relative to their document.
import type { Artifact } from "../../model/artifact.ts";
import type { Publication } from "../../model/publication.ts";
import type { PublishedBook } from "../../model/published-book.ts";
import { type Address, describePublication, type OpdsPublication } from "./store/describe-publication.ts";

/** The path of the feed. */
const opdsPath = "opds.json";

/** Makes the feed and the documents of its books; nothing when no book is published. */
export function renderOpds(books: readonly PublishedBook[], { title, identifier, baseUrl }: Publication): Artifact[] {
  if (books.length === 0) return [];
  const feed = addresses(opdsPath, baseUrl);
  const modified = books
    .map(({ book }) => book.modified)
    .sort()
    .at(-1);
  const document = {
    metadata: { "@type": "http://schema.org/DataFeed", identifier, title, modified, numberOfItems: books.length },
    links: [
      { rel: "self", href: feed(opdsPath), type: "application/opds+json" },
      { rel: "alternate", href: feed("index.html"), type: "text/html" },
    ],
    publications: books.map((book) => describePublication(book, documentPath(book), feed)),
  };
  return [encode(opdsPath, document), ...books.map((book) => encodePublication(book, baseUrl))];
}

function encodePublication(published: PublishedBook, baseUrl: string | undefined): Artifact {
  const path = documentPath(published);
  return encode(path, describePublication(published, path, addresses(path, baseUrl)));
}

function documentPath({ book: { edition, article } }: PublishedBook): string {
  return `${edition}/${article}.opds.json`;
}

/** Addresses of published files as a document has them. */
function addresses(document: string, baseUrl: string | undefined): Address {
  return (path) => {
    if (baseUrl !== undefined) return new URL(encodeURI(path), baseUrl).href;
    return encodeURI(`${"../".repeat(document.split("/").length - 1)}${path}`);
  };
}

function encode(path: string, document: OpdsPublication | object): Artifact {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`) };
}
