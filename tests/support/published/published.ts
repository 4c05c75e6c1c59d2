import { readFile } from "node:fs/promises";
import { readBook } from "./read-book.ts";
import { readPage } from "./read-page.ts";
import { readPrint } from "./read-print.ts";

/** A published file as its reader meets it: the words, and the links between the places in it. */
export interface Published {
  readonly title: string;
  readonly language: string;
  /** The words that the reader sees, in the order of reading, without navigation. */
  readonly text: string;
  /** What describes the file and its pictures to programs and to those who do not see them. */
  readonly hiddenText: string;
  /** Links to places in the same file, in the order of reading. */
  readonly links: readonly PublishedLink[];
  readonly anchors: ReadonlySet<string>;
  /** In print: the page of a place, counted from 1. */
  pageOf?(anchor: string): number | undefined;
  /** The words at a place: those of the element, or in print those that begin there. */
  textAt(anchor: string): string;
}

export interface PublishedLink {
  /** The anchor that the link leads to, or `broken: ` and what it says. */
  readonly target: string;
  readonly label: string;
  /** The link's own anchor. */
  readonly anchor?: string;
}

/** Reads a published file by its ending. */
export async function readPublished(path: string): Promise<Published> {
  const bytes = await readFile(path);
  if (path.endsWith(".html")) return readPage(bytes.toString("utf8"));
  if (path.endsWith(".epub")) return readBook(bytes);
  return readPrint(bytes);
}
