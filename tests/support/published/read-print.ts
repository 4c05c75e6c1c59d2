import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Published, PublishedLink } from "./published.ts";

/** Reads a PDF by its tags: the text in the order of the structure, and the links and destinations that it has. */
export async function readPrint(bytes: Uint8Array): Promise<Published & { readonly pages: number; readonly rawText: string }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  try {
    const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map(async (number) => readPrintedPage(await file.getPage(number))));
    const places = new Map<string, string>();
    for (const [name, destination] of Object.entries(await file.getDestinations())) {
      const [page, , , top] = destination as [Parameters<typeof file.getPageIndex>[0], unknown, unknown, number];
      places.set(name, textBelow(pages[await file.getPageIndex(page)]?.lines ?? [], top));
    }
    const info = (await file.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
    return {
      title: info.Title ?? "",
      language: info.Language ?? "",
      text: pages.map(({ text }) => text).join("\n"),
      rawText: pages.map(({ lines }) => lines.map(({ text }) => text).join("")).join("\n"),
      hiddenText: pages.map(({ alternatives }) => alternatives.join("\n")).join("\n"),
      links: pages.flatMap(({ links }) => links.map((link) => (places.has(link.target) ? link : { ...link, target: `broken: ${link.target}` }))),
      anchors: new Set(places.keys()),
      textAt: (anchor) => places.get(anchor) ?? "",
      pages: file.numPages,
    };
  } finally {
    await task.destroy();
  }
}

interface Line {
  readonly text: string;
  readonly y: number;
}

interface PrintedPage {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly alternatives: readonly string[];
  readonly links: readonly PublishedLink[];
}

async function readPrintedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const [content, structure, annotations] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree(),
    page.getAnnotations(),
  ]);
  const marked = new Map<string, string>();
  const lines: Line[] = [];
  const open: (string | undefined)[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      lines.push({ text, y: Number(item.transform[5]) });
      // An inner mark, such as the one around a stressed letter, has no name of its own.
      const name = open.findLast((each) => each !== undefined);
      if (name !== undefined) marked.set(name, (marked.get(name) ?? "") + text);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? undefined);
  }
  const alternatives: string[] = [];
  return { text: collect(structure as Structure | null, marked, alternatives), lines, alternatives, links: annotations.flatMap(toLink) };
}

interface Structure {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Structure[];
}

function collect(node: Structure | null, marked: ReadonlyMap<string, string>, alternatives: string[]): string {
  if (node === null) return "";
  if (node.type === "content") return marked.get(node.id ?? "") ?? "";
  if (node.alt) alternatives.push(node.alt);
  const text = (node.children ?? []).map((child) => collect(child, marked, alternatives)).join("");
  return node.role === undefined || node.role === "NonStruct" || node.role === "Em" ? text : `\n${text}\n`;
}

function toLink(annotation: { readonly subtype?: string; readonly dest?: unknown; readonly overlaidText?: string }): PublishedLink[] {
  if (annotation.subtype !== "Link" || typeof annotation.dest !== "string") return [];
  return [{ target: annotation.dest, label: (annotation.overlaidText ?? "").trim() }];
}

/** The text that begins at a height of a page; the height is the upper edge, a line's `y` its baseline. */
function textBelow(lines: readonly Line[], top: number): string {
  const first = lines.findIndex(({ text, y }) => text.trim() !== "" && y <= top && y > top - 20);
  return first === -1
    ? ""
    : lines
        .slice(first, first + 30)
        .map(({ text }) => text)
        .join("");
}
