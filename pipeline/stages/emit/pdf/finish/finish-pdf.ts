// In:  the bytes of a tagged PDF that Chromium printed, and what the document says of itself.
// Out: the same pages as PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), the same bytes for the same content.
// Invariant: what Chromium wrote and finishing does not know throws `UnexpectedPdf`; no file is silently wrong.
import { indexMarks } from "./content/index-marks.ts";
import { type Measured, readContents } from "./content/read-contents.ts";
import { stripMarks } from "./content/strip-marks.ts";
import { writeContent } from "./content/write-content.ts";
import type { PrintMetadata } from "./metadata/print-metadata.ts";
import { type PageLabel, writeCatalog } from "./metadata/write-catalog.ts";
import { writeInformation } from "./metadata/write-information.ts";
import type { Conformance } from "./metadata/write-xmp.ts";
import { PdfDraft } from "./pdf-draft.ts";
import { readLinks } from "./read-links.ts";
import { readPages } from "./read-pages.ts";
import { readPdf } from "./read-pdf.ts";
import { adoptHidden } from "./tags/adopt-hidden.ts";
import type { ContentKind } from "./tags/drop-decoration.ts";
import { mendTags } from "./tags/mend-tags.ts";
import { nameContents } from "./tags/name-contents.ts";
import { readTags } from "./tags/read-tags.ts";
import { type ContentMark, isTag, marksOf, type Tag } from "./tags/tag.ts";
import { tagLinks } from "./tags/tag-links.ts";
import { writeParentTree } from "./tags/write-parent-tree.ts";
import { writeTags } from "./tags/write-tags.ts";
import { writeLinks } from "./write-links.ts";
import { writePdf } from "./write-pdf.ts";

/** How a PDF is finished. */
export interface FinishOptions extends PrintMetadata {
  /** What the links say, by their targets: `#` and an id of the HTML, or an address. */
  readonly linkText: ReadonlyMap<string, string>;
  readonly conformance: Conformance;
  /** How the pages are counted, by the index of the first page that is counted so. Without it they count from 1. */
  readonly pageLabels?: ReadonlyMap<number, PageLabel>;
}

/** A finished PDF, and the words that no font of the machine could write: the page shows boxes in their stead. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Finishes a PDF that Chromium printed with tags. */
export function finishPdf(bytes: Uint8Array, options: FinishOptions): FinishedPdf {
  const file = readPdf(bytes);
  const pages = readPages(file);
  const links = readLinks(file);
  const printed = readTags(file);
  const contents = readContents(file, pages, measuredMarks(printed));
  const marks = indexMarks(contents);
  const kindOf = ({ stream, mcid }: ContentMark): ContentKind => {
    const drawn = marks.get(stream)?.get(mcid) ?? [];
    if (drawn.some(({ hasContent }) => hasContent)) return "content";
    return drawn.length > 0 ? "decoration" : "nothing";
  };
  const document = tagLinks(mendTags(adoptHidden(printed, contents), options.language, kindOf), links, pages);
  const draft = new PdfDraft(file);
  const names = nameContents(document, contents, marks);
  for (const { reference } of pages) draft.change(reference, { StructParents: undefined, Tabs: "S" });
  for (const content of contents.streams.values()) writeContent(content, draft, names.nameOf);
  for (const number of contents.adopted.keys()) stripMarks(number, draft);
  const tags = writeTags(document, draft, names);
  writeParentTree(tags, draft);
  writeLinks(links, draft, options.linkText);
  const catalog = writeCatalog(file, draft, tags, options);
  const information = draft.add(writeInformation(options, file.producer));
  return { bytes: writePdf(draft, catalog, information), missing: [...contents.missing] };
}

/** The marks of pictures and formulas: their areas are wanted. */
function measuredMarks(document: Tag): Measured {
  const measured = new Map<number, Set<number>>();
  const collect = (tag: Tag): void => {
    if (tag.role !== "Figure") for (const child of tag.children) if (isTag(child)) collect(child);
    if (tag.role !== "Figure") return;
    for (const mark of marksOf(tag)) {
      if (mark.kind === "content") measured.set(mark.stream, (measured.get(mark.stream) ?? new Set()).add(mark.mcid));
    }
  };
  collect(document);
  return measured;
}
