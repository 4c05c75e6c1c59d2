// In:  a tagged PDF that Chromium printed, and what the document says of itself.
// Out: the same pages as PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), the same bytes for the same content.
// Invariant: what Chromium wrote and finishing does not know throws `UnexpectedPdf`; no file is silently wrong.
import { indexMarks, type MarkIndex } from "./content/index-marks.ts";
import { mendMap } from "./content/mend-map.ts";
import { type Measured, readContents } from "./content/read-contents.ts";
import { settleGlyphs } from "./content/settle-glyphs.ts";
import { stripMarks } from "./content/strip-marks.ts";
import { type PageMargins, writeContent } from "./content/write-content.ts";
import type { PrintMetadata } from "./metadata/print-metadata.ts";
import { type PageLabel, writeCatalog } from "./metadata/write-catalog.ts";
import { writeInformation } from "./metadata/write-information.ts";
import type { Conformance } from "./metadata/write-xmp.ts";
import { nameBookmarks } from "./name-bookmarks.ts";
import { PdfDraft } from "./pdf-draft.ts";
import { readLinks } from "./read-links.ts";
import { readPages } from "./read-pages.ts";
import type { PdfFile } from "./read-pdf.ts";
import { adoptHidden } from "./tags/adopt-hidden.ts";
import type { ContentKind } from "./tags/drop-decoration.ts";
import { mendTags } from "./tags/mend-tags.ts";
import { nameContents } from "./tags/name-contents.ts";
import { readTags } from "./tags/read-tags.ts";
import { type ContentMark, isTag, marksOf, type Tag } from "./tags/tag.ts";
import { tagLinks } from "./tags/tag-links.ts";
import { writeParentTree } from "./tags/write-parent-tree.ts";
import { writeTags } from "./tags/write-tags.ts";
import { UnexpectedPdf } from "./unexpected-pdf.ts";
import { writeLinks } from "./write-links.ts";
import { writePdf } from "./write-pdf.ts";

/** How a PDF is finished. */
export interface FinishOptions extends PrintMetadata {
  /** What the links say, by their targets: `#` and an id of the HTML, or an address. */
  readonly linkText: ReadonlyMap<string, string>;
  readonly conformance: Conformance;
  /** Titles of bookmarks, by the words of their headings, where they are not these. */
  readonly bookmarks?: ReadonlyMap<string, string>;
  /** Where the running heads and feet stand: text there that belongs to no element is such. */
  readonly margins?: PageMargins;
  /** How the pages are counted, by the index of the first page that is counted so. Without it they count from 1. */
  readonly pageLabels?: ReadonlyMap<number, PageLabel>;
}

/** A finished PDF, and the words that no font of the machine could write: the page shows boxes in their stead. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Finishes a PDF that Chromium printed with tags, or that was joined of such. */
export function finishPdf(file: PdfFile, options: FinishOptions): FinishedPdf {
  const pages = readPages(file);
  const links = readLinks(file);
  const printed = readTags(file);
  const contents = readContents(file, pages, measuredMarks(printed));
  const marks = indexMarks(contents);
  requireElements(printed, marks);
  const kindOf = ({ stream, mcid }: ContentMark): ContentKind => {
    const drawn = marks.get(stream)?.get(mcid) ?? [];
    if (drawn.some(({ hasContent }) => hasContent)) return "content";
    return drawn.length > 0 ? "decoration" : "nothing";
  };
  const document = tagLinks(mendTags(adoptHidden(printed, contents), options.language, kindOf), links, pages);
  const draft = new PdfDraft(file);
  const names = nameContents(document, contents, marks);
  for (const { reference } of pages) draft.change(reference, { StructParents: undefined, Tabs: "S" });
  const glyphs = settleGlyphs(contents);
  const { margins = { top: 0, bottom: 0 } } = options;
  for (const [owner, content] of contents.streams) {
    writeContent(content, draft, { edits: glyphs.edits.get(owner) ?? [], nameOf: names.nameOf, margins });
  }
  for (const number of contents.adopted.keys()) stripMarks(number, draft);
  for (const font of contents.fonts.values()) mendMap(font, glyphs.letters.get(font), draft);
  nameBookmarks(file, draft, options.bookmarks ?? new Map());
  const tags = writeTags(document, draft, names);
  writeParentTree(tags, draft);
  writeLinks(links, draft, options.linkText);
  const catalog = writeCatalog(file, draft, tags, options);
  const information = draft.add(writeInformation(options, file.producer));
  return { bytes: writePdf(draft, catalog, information), missing: [...contents.missing] };
}

/** What is read must belong to an element: if not, it would become an artifact, and nobody would hear of it. */
function requireElements(document: Tag, marks: MarkIndex): void {
  const known = new Set(marksOf(document).map((mark) => (mark.kind === "content" ? `${mark.stream} ${mark.mcid}` : "")));
  for (const [stream, byIdentifier] of marks) {
    for (const [mcid, pieces] of byIdentifier) {
      if (mcid >= 0 && !known.has(`${stream} ${mcid}`) && pieces.some(({ hasContent }) => hasContent)) {
        throw new UnexpectedPdf(`content with the identifier ${mcid}`, "content that an element has");
      }
    }
  }
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
