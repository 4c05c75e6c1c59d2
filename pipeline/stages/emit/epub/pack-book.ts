import { x } from "xastscript";
import type { BookFile } from "./book-file.ts";
import { serializeXml } from "./serialize-xml.ts";
import { zipBook } from "./zip-book.ts";

/** Where the book's own files are in its container. */
const folder = "EPUB";

/** Packs a book: the container's own file names the package document, beside which everything else is. */
export function packBook(packageDocument: Uint8Array, files: readonly BookFile[]): Uint8Array {
  return zipBook([
    { path: "META-INF/container.xml", bytes: writeContainer() },
    { path: `${folder}/package.opf`, bytes: packageDocument },
    ...files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
  ]);
}

function writeContainer(): Uint8Array {
  const rootFile = x("rootfile", { "full-path": `${folder}/package.opf`, "media-type": "application/oebps-package+xml" });
  return serializeXml(
    x("container", { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" }, [x("rootfiles", [rootFile])]),
  );
}
