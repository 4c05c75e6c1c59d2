import { unzipSync } from "fflate";
import type { Element, Root } from "hast";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "./page-text.ts";
import type { Published, PublishedLink } from "./published.ts";
import { hiddenText, withoutNavigation } from "./read-page.ts";

/** Reads an e-book: the pages of its spine in order, and what its package file says. */
export function readBook(bytes: Uint8Array): Published {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]));
  const opf = files.get("EPUB/package.opf") ?? "";
  const spine = spineOf(parsePage(opf));
  const pages = new Map(spine.map((href) => [href, parsePage(files.get(`EPUB/${href}`) ?? "")]));
  const anchors = new Map<string, Element>();
  for (const page of pages.values()) {
    for (const element of elementsWhere(page, ({ properties }) => properties["id"] !== undefined)) {
      const id = String(element.properties["id"]);
      // The same anchor on two pages would be ambiguous to whoever cites the book.
      if (anchors.has(id)) throw new Error(`Unexpected second anchor ${id}, expected one in the book`);
      anchors.set(id, element);
    }
  }
  const bodies = [...pages]
    .filter(([, page]) => elementsWhere(page, isContents).length === 0)
    .map(([href, page]) => [href, firstElement(page, "body")] as const);
  return {
    title: textOf(opf, "dc:title"),
    language: textOf(opf, "dc:language"),
    text: bodies.map(([, body]) => pageText(withoutNavigation(body))).join("\n"),
    hiddenText: [opf.replace(/<[^>]*>/g, "\n"), ...[...pages.values()].map(hiddenText)].join("\n"),
    links: bodies.flatMap(([href, body]) => linksOf(href, body, pages)),
    anchors: new Set(anchors.keys()),
    textAt: (anchor) => pageText(anchors.get(anchor) ?? { type: "root", children: [] }),
  };
}

/** Paths of a book's pages in reading order. */
function spineOf(opf: Root): string[] {
  const items = new Map(
    elementsWhere(opf, ({ tagName }) => tagName === "item").map(({ properties }) => [String(properties["id"]), String(properties["href"])]),
  );
  return elementsWhere(opf, ({ tagName }) => tagName === "itemref").map(
    ({ properties }) => items.get(String(properties["idRef"] ?? properties["idref"])) ?? "",
  );
}

function isContents({ properties }: Element): boolean {
  return properties["epub:type"] === "toc";
}

function textOf(opf: string, name: string): string {
  const value = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(opf)?.[1] ?? "";
  return value.replaceAll("&amp;", "&");
}

function linksOf(page: string, body: Element, pages: ReadonlyMap<string, Root>): PublishedLink[] {
  const links = elementsWhere(
    body,
    ({ tagName, properties }) => tagName === "a" && /^(?:[^:]*#|[\w-]+\.xhtml$)/.test(String(properties["href"] ?? "")),
  );
  return links.map((link) => {
    const [path = "", fragment = ""] = String(link.properties["href"]).split("#");
    const there = pages.get(path === "" ? page : path);
    // A link to a whole page means what the page begins with.
    const target = fragment === "" ? (there === undefined ? "" : (attributeValues(there, "id")[0] ?? "")) : decodeURIComponent(fragment);
    const { id } = link.properties;
    return {
      target: there !== undefined && attributeValues(there, "id").includes(target) ? target : `broken: ${path}#${target}`,
      label: pageText(link).trim(),
      ...(id === undefined ? {} : { anchor: String(id) }),
    };
  });
}
