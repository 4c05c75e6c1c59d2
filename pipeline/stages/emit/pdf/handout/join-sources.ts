import { joinPdfs, type PdfPart } from "../finish/join-pdfs.ts";
import { readPages } from "../finish/read-pages.ts";
import type { PdfFile } from "../finish/read-pdf.ts";
import type { PrintedSource, PrintedSources } from "./handout-maker.ts";

/** The prints of several editions as one file. */
export interface JoinedSources {
  readonly file: PdfFile;
  /** What stands before the names of each edition's places. */
  readonly prefixes: readonly string[];
  /** How many pages each edition has. */
  readonly lengths: readonly number[];
}

/** Joins the prints of editions in their order. */
export function joinSources([first, ...others]: PrintedSources): JoinedSources {
  const partOf = ({ document, printed }: PrintedSource, prefix: string): PdfPart => ({
    file: printed.file,
    prefix,
    language: document.locales[0],
  });
  const parts = [partOf(first, ""), ...others.map((source) => partOf(source, `${source.document.edition}.`))] as const;
  return {
    file: joinPdfs(parts),
    prefixes: parts.map(({ prefix }) => prefix),
    lengths: parts.map(({ file }) => readPages(file).length),
  };
}
