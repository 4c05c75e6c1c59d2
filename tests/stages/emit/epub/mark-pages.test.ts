import { describe, expect, it } from "vitest";
import type { PageMap } from "../../../../pipeline/model/page-map.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { plainContext } from "../../../support/test-context.ts";
import type { DocumentParts } from "../../../support/test-document.ts";
import { bookFile } from "../../../support/unzip-book.ts";

const call = (id: string): string => `<sup class="note-call"><a id="${id}" href="#note-a" role="doc-noteref">a</a></sup>`;

const article: DocumentParts = {
  title: "The article",
  body: `<p>Opening ${call("c-1")}</p><section><h2 id="one">One</h2><p>First.</p><p>Words ${call("c-2")} and on ${call("c-3")}</p><table id="t"><caption>T</caption><tbody><tr><td>x${call("c-4")}</td></tr></tbody></table></section><section><h2 id="two">Two</h2><p>End</p></section>`,
  notes: [{ anchor: "note-a", label: "a", calls: ["c-1"], html: "<p>Note</p>" }],
  references: [{ anchor: "ref-1", calls: [], html: "Book" }],
};

const map: PageMap = {
  labels: ["1", "2", "3", "4", "5", "6", "7", "8"],
  anchors: [
    ["c-1", 3],
    ["one", 3],
    ["c-2", 3],
    ["c-3", 4],
    ["t", 5],
    ["c-4", 6],
    ["two", 6],
    ["note-a", 7],
    ["ref-1", 8],
  ],
};

async function bookOf(printPages: PageMap | undefined, parts = article): Promise<(path: string) => string> {
  const bytes = await emitBook(parts, { ...plainContext(), ...(printPages === undefined ? {} : { printPages }) });
  return (path) => bookFile(bytes, path);
}

/** The page list's lines: what they say, and where they lead. */
function pageList(nav: string): string[] {
  const [, list = ""] = /<nav epub:type="page-list"[^>]*>(.*?)<\/nav>/s.exec(nav) ?? [];
  return [...list.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, href, label]) => `${label} ${href}`);
}

describe("the pages of the print", () => {
  it("are listed in order, each once, with the place where it begins", async () => {
    const file = await bookOf(map);
    expect(pageList(file("nav.xhtml"))).toEqual([
      "1 title.xhtml#print-page-1",
      "3 text-01.xhtml#print-page-3",
      "4 text-02.xhtml#print-page-4",
      "5 text-02.xhtml#print-page-5",
      "6 text-02.xhtml#print-page-6",
      "8 references.xhtml#print-page-8",
    ]);
    expect([...file("toc.ncx").matchAll(/<pageTarget [^>]*value="(\d+)"/g)].map(([, value]) => value)).toEqual([
      "1",
      "3",
      "4",
      "5",
      "6",
      "8",
    ]);
  });

  it("begin before a block that is whole, at the start of a paragraph, or in it where it began on the page before", async () => {
    const file = await bookOf(map);
    const mark = (label: string): string =>
      `<span id="print-page-${label}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${label}"></span>`;
    expect(file("text-01.xhtml")).toContain(`<p>${mark("3")}Opening`);
    expect(file("text-02.xhtml")).toContain(`on <sup class="note-call">${mark("4")}<a id="c-3"`);
    expect(file("text-02.xhtml")).toMatch(/<span id="print-page-5"[^>]*><\/span><table id="t">/);
    expect(file("text-02.xhtml")).toMatch(/<td>x<sup class="note-call"><span id="print-page-6"/);
    expect(file("references.xhtml")).toContain(`<li id="ref-1" epub:type="biblioentry">${mark("8")}`);
  });

  it("are told of as EPUB Accessibility wants it: of which print they are, and that one can go to them", async () => {
    const opf = (await bookOf(map))("package.opf");
    expect(opf).toContain('<meta property="pageBreakSource">The article (PDF, A4)</meta>');
    for (const feature of ["pageBreakMarkers", "pageNavigation"])
      expect(opf).toContain(`<meta property="schema:accessibilityFeature">${feature}</meta>`);
    const isbns = [{ edition: "en", format: "pdf", isbn: "9780306406157" }] as const;
    expect((await bookOf(map, { ...article, metadata: { isbns } }))("package.opf")).toContain(">urn:isbn:9780306406157</meta>");
  });

  it("are not claimed by a book that is made without them", async () => {
    const file = await bookOf(undefined);
    expect(file("nav.xhtml")).not.toContain("page-list");
    expect(file("toc.ncx")).not.toContain("pageList");
    expect(file("package.opf")).not.toMatch(/pageBreak|pageNavigation/);
  });
});
