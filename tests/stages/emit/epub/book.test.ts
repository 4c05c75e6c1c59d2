import { describe, expect, it } from "vitest";
import { emitBook } from "../../../support/emit-book.ts";
import { plainContext } from "../../../support/test-context.ts";
import { type DocumentParts, localized } from "../../../support/test-document.ts";
import { bookFile, unzipBook } from "../../../support/unzip-book.ts";

const call = (id: string, note: string): string => `<sup class="note-call"><a id="${id}" href="#${note}" role="doc-noteref">a</a></sup>`;
const cite = (id: string, reference: string): string =>
  `<span class="citation">[<a class="citation-call" id="${id}" href="#${reference}" role="doc-biblioref">1</a>]</span>`;

const article: DocumentParts = {
  title: "The article",
  body: `<p>Opening ${cite("c-1", "ref-1")}</p><section><h2 id="one">One</h2><p>${call("n-1", "note-a")} <a href="#two">Two</a>, <a href="#one">here</a></p></section><section><h2 id="two">Two</h2><p>${call("n-2", "note-a")} ${call("n-3", "note-b")} <a href="#nowhere">nowhere</a></p><section><h3 id="below">Below</h3></section></section>`,
  notes: [
    { anchor: "note-a", label: "a", calls: ["n-1", "n-2"], html: "<p>First note.</p>" },
    { anchor: "note-b", label: "b", calls: ["n-3"], html: `<p>Second note ${cite("c-2", "ref-1")}.</p>` },
  ],
  references: [{ anchor: "ref-1", calls: ["c-1", "c-2"], html: "A book." }],
};

/** All links of a book that do not lead out of it, and all places that they could lead to. */
function linksAndPlaces(book: Uint8Array): { links: string[]; places: Set<string> } {
  const links: string[] = [];
  const places = new Set<string>();
  for (const [path, text] of unzipBook(book)) {
    if (!/\.(xhtml|ncx|opf)$/.test(path)) continue;
    const page = path.replace("EPUB/", "");
    for (const [, target = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g))
      if (!/^[a-z]+:/.test(target)) links.push(target.startsWith("#") ? page + target : target);
    for (const [, id = ""] of text.matchAll(/ id="([^"]*)"/g)) places.add(`${page}#${id}`);
  }
  for (const path of unzipBook(book).keys()) places.add(path.replace("EPUB/", ""));
  return { links, places };
}

describe("the pages of a book", () => {
  it("are the cover, the title, the contents, the sections one by one, and the references", async () => {
    const spine = [...bookFile(await emitBook(article), "package.opf").matchAll(/itemref idref="([^"]+)"/g)].map(([, id]) => id);
    expect(spine).toEqual(["cover-page", "title-page", "nav-page", "text-01-page", "text-02-page", "text-03-page", "references-page"]);
  });

  it("leave the contents out of the reading order when there is nothing to choose from", async () => {
    const book = await emitBook({ body: "<p>One page.</p>" });
    expect(bookFile(book, "package.opf")).toMatch(/properties="nav"/);
    expect(bookFile(book, "package.opf")).not.toMatch(/itemref idref="nav-page"/);
    expect(bookFile(book, "nav.xhtml")).not.toMatch(/"nav\.xhtml"/);
  });

  it("have links that all lead to a place in the book, across pages where they must", async () => {
    const book = await emitBook(article);
    const { links, places } = linksAndPlaces(book);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !places.has(link))).toEqual([]);
    expect(bookFile(book, "text-02.xhtml")).toContain('<a href="text-03.xhtml">Two</a>, <a href="#one">here</a>');
  });

  it("have an anchor for a section, not for its title alone: Kobo shows in a pop-up what has the anchor", async () => {
    const page = bookFile(await emitBook(article), "text-03.xhtml");
    expect(page).toMatch(/<section id="two"><h2>Two<\/h2>/);
    expect(page).toMatch(/<section id="below"><h3>Below<\/h3>/);
  });

  it("keep the words of a link that leads nowhere", async () => {
    expect(bookFile(await emitBook(article), "text-03.xhtml")).toContain("<span>nowhere</span>");
  });

  it("name each anchor once a page", async () => {
    const book = await emitBook({ body: '<p id="a">1</p><p id="a">2</p><section><h2 id="a">3</h2><p><a href="#a">x</a></p></section>' });
    expect(bookFile(book, "text-01.xhtml").match(/id="a"/g)).toHaveLength(1);
    expect(bookFile(book, "text-02.xhtml")).toContain('href="text-01.xhtml#a"');
  });

  it("declare each language for HTML and for XML, and none that is no language", async () => {
    const page = bookFile(await emitBook({ locale: "ru", body: '<p lang="fr">Bonjour</p><p lang="no such!">?</p>' }), "text-01.xhtml");
    expect(page).toContain('lang="ru" xml:lang="ru"');
    expect(page).toContain('<p lang="fr" xml:lang="fr">');
    expect(page).toContain("<p>?</p>");
  });

  it("close every element in a way that a parser of HTML understands, too", async () => {
    const page = bookFile(await emitBook({ body: "<table><tbody><tr><td></td></tr></tbody></table><p>a<br>b></p><hr>" }), "text-01.xhtml");
    expect(page).toContain("<td></td>");
    expect(page).toContain("a<br />b></p><hr />");
  });
});

describe("notes", () => {
  it("stand at the end of the page that calls them first, so that every reading system opens them over the text", async () => {
    const book = await emitBook(article);
    const [one, two] = [bookFile(book, "text-02.xhtml"), bookFile(book, "text-03.xhtml")];
    expect(one).toContain('<a id="n-1" href="#note-a" role="doc-noteref" epub:type="noteref">a</a>');
    expect(one).toMatch(
      /<section class="notes" epub:type="footnotes" aria-label="Notes"><aside id="note-a" class="note" epub:type="footnote" role="doc-footnote"><p>.*First note\./,
    );
    expect(two).toContain('<a id="n-2" href="text-02.xhtml#note-a" role="doc-noteref" epub:type="noteref">a</a>');
    expect(two).toMatch(/<aside id="note-b"/);
    expect(two).not.toMatch(/First note/);
  });

  it("lead back to every call, wherever it is", async () => {
    const page = bookFile(await emitBook(article), "text-02.xhtml");
    expect([...page.matchAll(/href="([^"]+)" role="doc-backlink" epub:type="backlink"/g)].map(([, href]) => href)).toEqual([
      "#n-1",
      "text-03.xhtml#n-2",
    ]);
  });

  it("are kept when nobody calls them, and when there is no text", async () => {
    const notes = [{ anchor: "note-z", label: "z", calls: [], html: "<p>Nobody calls me.</p>" }];
    expect(bookFile(await emitBook({ ...article, notes: [...(article.notes ?? []), ...notes] }), "text-03.xhtml")).toContain(
      "Nobody calls me.",
    );
    expect(bookFile(await emitBook({ notes }), "text-01.xhtml")).toContain("Nobody calls me.");
  });
});

describe("references", () => {
  it("are a bibliography whose entries lead back to the citations, those in notes included", async () => {
    const page = bookFile(await emitBook(article), "references.xhtml");
    expect(page).toContain(
      '<section epub:type="bibliography" role="doc-bibliography" aria-labelledby="references"><h2 id="references">References</h2>',
    );
    expect([...page.matchAll(/href="([^"]+)" role="doc-backlink"/g)].map(([, href]) => href)).toEqual([
      "text-01.xhtml#c-1",
      "text-03.xhtml#c-2",
    ]);
  });
});

describe("the contents", () => {
  it("nest as the headings do, and begin with the article itself", async () => {
    const book = await emitBook(article);
    expect(bookFile(book, "nav.xhtml")).toContain(
      '<ol><li><a href="text-01.xhtml">The article</a></li><li><a href="text-02.xhtml">One</a></li><li><a href="text-03.xhtml">Two</a><ol><li><a href="text-03.xhtml#below">Below</a></li></ol></li><li><a href="references.xhtml">References</a></li></ol>',
    );
    expect([...bookFile(book, "toc.ncx").matchAll(/playOrder="(\d+)"|src="([^"]+)"/g)].map(([, order, src]) => order ?? src)).toEqual([
      "1",
      "text-01.xhtml",
      "2",
      "text-02.xhtml",
      "3",
      "text-03.xhtml",
      "4",
      "text-03.xhtml#below",
      "5",
      "references.xhtml",
    ]);
  });

  it("pass over a heading without words", async () => {
    const nav = bookFile(
      await emitBook({ body: '<section><h2 id="a"></h2><section><h3 id="b">Below</h3></section></section>' }),
      "nav.xhtml",
    );
    expect(nav).toContain('<ol><li><a href="text-01.xhtml#b">Below</a></li></ol>');
  });

  it("tell reading systems where the cover, the title, the text and the references are", async () => {
    const nav = bookFile(await emitBook(article), "nav.xhtml");
    expect([...nav.matchAll(/epub:type="([^"]+)" href="([^"]+)"/g)].map(([, type, href]) => `${type} ${href}`)).toEqual([
      "cover cover.xhtml",
      "titlepage title.xhtml",
      "toc nav.xhtml",
      "bodymatter text-01.xhtml",
      "bibliography references.xhtml",
    ]);
  });
});

describe("the title page", () => {
  it("says who, what, when, and in which state of translation", async () => {
    const parts: DocumentParts = {
      ...article,
      locale: "ru",
      contributors: [{ name: "Анна", role: "trl" }],
      metadata: {
        subtitle: localized("Under the title", "en"),
        rights: localized("Права", "ru"),
        date: { year: 2026, month: 11, day: 24 },
      },
      marks: { missing: 2 },
    };
    const page = bookFile(await emitBook(parts, plainContext("ru")), "title.xhtml");
    for (const words of ["The article", "Перевод: Анна", "24\u00A0ноября 2026", "2 фрагмента", "Права"]) expect(page).toContain(words);
    expect(page).toMatch(/role="doc-subtitle"><span lang="en" xml:lang="en">Under the title/);
  });
});
