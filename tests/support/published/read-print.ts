import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { collectStructure, type PrintedItem, type Structure } from "./print-structure.ts";
import type { Published, PublishedLink } from "./published.ts";

/** What a PDF tells beyond what every published file has. */
export interface Print extends Published {
  readonly pages: number;
  /** The words as they were drawn, page numbers included: what a person copies. */
  readonly drawnText: string;
  /** All words in the order of the tags, page by page. */
  readonly taggedText: string;
  /** The titles of the bookmarks, in order. */
  readonly bookmarks: readonly string[];
  /** The alternative texts of pictures. */
  readonly alternatives: readonly string[];
}

/** Reads a PDF by its tags: the text in the order of the structure, and the links and destinations that it has. */
export async function readPrint(bytes: Uint8Array): Promise<Print> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= file.numPages; number++) pages.push(await readPrintedPage(await file.getPage(number)));
    const places: Place[] = [];
    for (const [name, destination] of Object.entries(await file.getDestinations())) {
      const [page, , , top] = destination as [Parameters<typeof file.getPageIndex>[0], unknown, unknown, number];
      places.push({ name, page: await file.getPageIndex(page), top });
    }
    const anchors = new Set(places.map(({ name }) => name));
    const pageNumbers = new Map(places.map(({ name, page }) => [name, page + 1]));
    const info = (await file.getMetadata()).info as Partial<Record<"Title" | "Language" | "Subject" | "Keywords", string>>;
    const alternatives = pages.flatMap((page) => page.alternatives);
    // Chromium doubles a link at the head of a page by one without content at the end of the page before.
    const links = pages.flatMap((page) => page.links).filter(({ label }) => label !== "");
    return {
      title: info.Title ?? "",
      language: info.Language ?? "",
      // Notes are tagged behind the text, but pdf.js tells the tags page by page.
      text: [...pages.map(({ text }) => text), ...pages.map(({ notes }) => notes)].join("\n"),
      taggedText: pages.map(({ whole }) => whole).join("\n"),
      drawnText: pages.map(({ drawn }) => drawn).join("\n"),
      hiddenText: [info.Subject, info.Keywords, ...alternatives].join("\n"),
      alternatives,
      links: links.map((link) => (anchors.has(link.target) ? link : { ...link, target: `broken: ${link.target}` })),
      anchors,
      pageOf: (anchor) => pageNumbers.get(anchor),
      textAt: textAt(places, pages),
      pages: file.numPages,
      bookmarks: titlesOf((await file.getOutline()) as Bookmark[] | null),
    };
  } finally {
    await task.destroy();
  }
}

interface Place {
  readonly name: string;
  readonly page: number;
  readonly top: number;
}

interface PrintedPage {
  readonly whole: string;
  readonly text: string;
  readonly notes: string;
  readonly drawn: string;
  readonly alternatives: readonly string[];
  readonly items: readonly PrintedItem[];
  readonly links: readonly PublishedLink[];
}

interface Annotation {
  readonly id: string;
  readonly subtype?: string;
  readonly dest?: unknown;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

async function readPrintedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const [content, structure, annotations] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree() as Promise<Structure | null>,
    page.getAnnotations() as Promise<Annotation[]>,
  ]);
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let drawn = "";
  for (const item of content.items) {
    if ("str" in item) {
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      drawn += text;
      // An inner mark, such as the one around a stressed letter, has no name of its own.
      const name = open.findLast((each) => each !== undefined);
      if (name !== undefined) marked.set(name, (marked.get(name) ?? "") + text);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? undefined);
  }
  const targets = new Map(
    annotations.flatMap(({ id, subtype, dest }) => (subtype === "Link" && typeof dest === "string" ? [[id, dest] as const] : [])),
  );
  return { drawn, ...collectStructure(structure, marked, targets) };
}

/**
 * The words of the list item at a place. A destination names a page and a height somewhat above its item, so the places of a
 * list are put in order, and the order and the page must be those of the items.
 */
function textAt(places: readonly Place[], pages: readonly PrintedPage[]): (anchor: string) => string {
  const items = joinItems(pages);
  return (anchor) => {
    const [kind, label] = anchor.startsWith("ref-") ? [/^ref-/, /^\d+\.$/] : [/^note-(?!.*-call-\d+$)/, /^[a-z]{1,2}\.$/];
    const list = places.filter(({ name }) => kind.test(name)).sort((left, right) => left.page - right.page || right.top - left.top);
    const index = list.findIndex(({ name }) => name === anchor);
    const item = items.filter((each) => label.test(each.label))[index];
    return item !== undefined && item.page === list[index]?.page ? item.text : "";
  };
}

/** All list items; what stands on a page without a label belongs to the item before. */
function joinItems(pages: readonly PrintedPage[]): { label: string; text: string; page: number }[] {
  const joined: { label: string; text: string; page: number }[] = [];
  for (const [page, { items }] of pages.entries()) {
    for (const { label, text } of items) {
      const last = joined.at(-1);
      if (label === "" && last !== undefined) last.text += text;
      else joined.push({ label, text, page });
    }
  }
  return joined;
}

function titlesOf(bookmarks: readonly Bookmark[] | null): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
