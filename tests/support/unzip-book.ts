import { unzipSync } from "fflate";

/** The files of a book as text, by their paths within it, in the order in which the container lists them. */
export function unzipBook(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, decoder.decode(content)]));
}

/** A file of a book as text. */
export function bookFile(bytes: Uint8Array, path: string): string {
  const text = unzipBook(bytes).get(`EPUB/${path}`);
  if (text === undefined) throw new Error(`the book has ${path}`);
  return text;
}
