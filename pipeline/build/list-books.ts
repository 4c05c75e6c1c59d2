import type { PublishedBook } from "../model/published-book.ts";
import type { MadeFile } from "./build-record.ts";

/** The published e-books with their editions' other files, by the names of their jobs, in the order of their paths. */
export function listBooks(published: ReadonlyMap<string, MadeFile>): ReadonlyMap<string, PublishedBook> {
  const entries = [...published.values()].map(({ entry }) => entry);
  const books = [...published].flatMap(([name, { book, entry: file }]): [string, PublishedBook][] => {
    if (book === undefined) return [];
    const others = entries.filter((entry) => entry !== file && entry.article === book.article && entry.edition === book.edition);
    return [[name, { book, file, others: others.sort((left, right) => (left.path < right.path ? -1 : 1)) }]];
  });
  return new Map(books.sort(([, left], [, right]) => (left.file.path < right.file.path ? -1 : 1)));
}
