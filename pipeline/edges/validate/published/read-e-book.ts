import { strFromU8, unzipSync } from "fflate";
import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import { readXml } from "../../../libraries/codec/read-xml.ts";
import type {
  DeclaredLanguage,
  PublishedAnchor,
  PublishedCell,
  PublishedFile,
  PublishedLink,
  Spot,
  TextRun,
} from "../../../model/published.ts";
import { attributeOf, firstElement } from "./elements.ts";
import { resolveLink } from "./resolve-link.ts";
import { walkPage } from "./walk-page.ts";

/** No e-book needs more: what unpacks to more is not read. */
const largestFile = 1 << 27;
const largestBook = 1 << 29;

/** Reads an e-book, in memory: the pages of its spine in order, its table of contents, and what its package file says. */
export function readEBook(bytes: Uint8Array): PublishedFile {
  const book = new Book(bytes);
  const container = book.unreadable.length > 0 ? undefined : book.tree("META-INF/container.xml");
  const packagePath = container === undefined ? undefined : attributeOf(firstElement(container, "rootfile"), "full-path");
  const opf = packagePath === undefined ? undefined : book.tree(packagePath);
  if (packagePath !== undefined && opf !== undefined) book.readPackage(opf, packagePath);
  else if (book.unreadable.length === 0) book.unreadable.push({ what: "no package document, expected one", spot: {} });
  const { languages, runs, anchors, links, cells, pictures, formulas, unreadable } = book;
  return { format: "epub", languages, runs, anchors, links, cells, pages: new Set(book.files.keys()), pictures, formulas, unreadable };
}

class Book {
  readonly files = new Map<string, Uint8Array>();
  readonly languages: DeclaredLanguage[] = [];
  readonly runs: TextRun[] = [];
  readonly anchors: PublishedAnchor[] = [];
  readonly links: PublishedLink[] = [];
  readonly cells: PublishedCell[] = [];
  readonly unreadable: { readonly what: string; readonly spot: Spot }[] = [];
  pictures = 0;
  formulas = 0;

  constructor(bytes: Uint8Array) {
    let total = 0;
    try {
      const files = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          total += originalSize;
          if (originalSize <= largestFile && total <= largestBook) return true;
          this.unreadable.push({ what: "a file of more bytes than a book has, expected fewer", spot: { within: name } });
          return false;
        },
      });
      for (const [path, content] of Object.entries(files)) this.files.set(path, content);
    } catch (error) {
      this.unreadable.push({ what: `${error instanceof Error ? error.message : String(error)}, expected a ZIP archive`, spot: {} });
    }
  }

  /** A document of the book; nothing when it is absent or not well-formed, which is noted. */
  tree(path: string): Root | undefined {
    const content = this.files.get(path);
    const read = content === undefined ? undefined : readXml(strFromU8(content));
    if (read !== undefined && "tree" in read) return read.tree;
    const spot = { within: read === undefined ? path : `${path}:${read.place.line}:${read.place.column}` };
    this.unreadable.push({ what: read === undefined ? "absence of the document, expected it in the book" : read.fault, spot });
    return undefined;
  }

  readPackage(opf: Root, path: string): void {
    const items = new Map<string, Element>();
    visit(opf, "element", (element) => {
      const spot = spotIn(path)(element);
      if (element.tagName === "dc:language") this.languages.push({ lang: textOf(element).trim(), by: "dc:language", spot });
      else if (/^dc:|^meta$/.test(element.tagName)) this.runs.push({ text: `${textOf(element)}\n`, lang: "", flow: "hidden", spot });
      if (element.tagName === "item") items.set(attributeOf(element, "id") ?? "", element);
      if (element.tagName === "item") this.addLink(attributeOf(element, "href") ?? "", path, spot);
    });
    const spine: Element[] = [];
    visit(opf, "element", (element) => {
      if (element.tagName === "itemref") spine.push(element);
    });
    const inOrder = new Set(spine.map((element) => items.get(attributeOf(element, "idref") ?? "")));
    const isNavigation = (item: Element): boolean => /(^| )nav( |$)/.test(attributeOf(item, "properties") ?? "");
    for (const item of items.values()) if (isNavigation(item)) inOrder.add(item);
    for (const item of inOrder) {
      const page = item === undefined ? undefined : resolveLink(attributeOf(item, "href") ?? "", path)?.page;
      if (page !== undefined && item !== undefined) this.readPage(page, isNavigation(item));
    }
    for (const item of items.values()) {
      const page = resolveLink(attributeOf(item, "href") ?? "", path)?.page;
      if (attributeOf(item, "media-type") === "application/x-dtbncx+xml" && page !== undefined) this.readContents(page);
    }
  }

  private readPage(path: string, isNavigation: boolean): void {
    const tree = this.tree(path);
    if (tree === undefined) return;
    const spot = spotIn(path);
    const html = firstElement(tree, "html");
    const lang = attributeOf(html, "xml:lang") ?? attributeOf(html, "lang") ?? "";
    this.languages.push({ lang, by: "html", spot: html === undefined ? { within: path } : spot(html) });
    const { found, links, cells } = walkPage(tree, { path, spot });
    this.runs.push(...(isNavigation ? [] : found.runs), { text: "\n", lang, flow: "text", spot: { within: path } });
    this.anchors.push(...found.anchors);
    this.links.push(...links);
    this.cells.push(...cells);
    this.pictures += isCover(tree) ? 0 : found.pictures;
    this.formulas += found.formulas;
  }

  /** The table of contents that readers of EPUB 2 have. */
  private readContents(path: string): void {
    const tree = this.tree(path);
    if (tree === undefined) return;
    visit(tree, "element", (element) => {
      if (element.tagName === "content") this.addLink(attributeOf(element, "src") ?? "", path, spotIn(path)(element));
    });
  }

  private addLink(href: string, path: string, spot: Spot): void {
    const link = resolveLink(href, path);
    if (link !== undefined) this.links.push({ href, ...link, inside: [], isNavigation: true, spot });
  }
}

function spotIn(path: string): (node: Nodes) => Spot {
  return ({ position }) => ({ within: position === undefined ? path : `${path}:${position.start.line}:${position.start.column}` });
}

/** The cover's page has a picture of its own, which the article has not. */
function isCover(tree: Root): boolean {
  return (
    attributeOf(firstElement(tree, "body"), "epub:type") === "cover" || attributeOf(firstElement(tree, "section"), "epub:type") === "cover"
  );
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as Nodes)).join("") : "";
}
