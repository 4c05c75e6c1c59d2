import { readFileSync } from "node:fs";
import temml from "temml";
import { describe, expect, it } from "vitest";
import { checkEpubs } from "../../../support/check-epubs.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { onePixel, plainContext, testContext } from "../../../support/test-context.ts";
import { type DocumentParts, localized } from "../../../support/test-document.ts";

const hostile = "x\u0000\u0001\u000B\u001F\uD800y\uDFFF\uFFFE\uFFFF<b>&amp;]]>\"'--><?xml\u0085\u2028\u{1F600}\u202E";
const math = (tex: string): string =>
  temml
    .renderToString(tex, { displayMode: true })
    .replace("<math", `<math altText="${tex.replaceAll("&", "&amp;")}"`)
    .replace(/ style="[^"]*"/g, "");
const call = (id: string, note: string): string =>
  `<sup class="note-call"><a id="${id}" href="#${note}" role="doc-noteref">${note.slice(-1)}</a></sup>`;
const cite = (id: string, reference: string): string =>
  `<span class="citation">[<a class="citation-call" id="${id}" href="#${reference}" role="doc-biblioref">1</a>]</span>`;
const svg =
  '<svg viewBox="0 0 10 10" role="img" aria-label="A square"><defs><linearGradient id="g"></linearGradient><g id="shape"></g></defs><use xlink:href="#shape"/><rect fill="url(#g)" width="5" height="5"/></svg>';
const nested = (depth: number): string =>
  depth > 6 ? "" : `<section><h${depth} id="h${depth}">Depth ${depth}</h${depth}><p>Text.</p>${nested(depth + 1)}</section>`;
const paragraph = `<p>${"Words that fill a page of a book. ".repeat(30)}</p>`;

const rich: DocumentParts = {
  title: "Notes, tables, pictures",
  contributors: [
    { name: "Ada Writer", fileAs: "Writer, Ada", role: "aut" },
    { name: "Tom Translator", role: "trl" },
    { name: "Ed Itor", role: "edt" },
  ],
  metadata: {
    subtitle: localized("A subtitle"),
    description: localized("What it is about."),
    publisher: "A house",
    date: { year: 2026, month: 11 },
    modified: { year: 2026, month: 11, day: 24 },
    asOf: { year: 2011 },
    rights: localized("CC BY 4.0"),
    keywords: [localized("one"), localized("two")],
    identifier: "doi:10.1000/182",
  },
  body: `<p>Opening${call("nc-1", "note-a")} and ${cite("c-1", "ref-1")}.</p><aside class="infobox" id="facts" aria-labelledby="facts-title"><table><caption id="facts-title">Facts</caption><tbody><tr><th scope="row">Formed</th><td>1992${call("nc-2", "note-b")}</td></tr></tbody></table></aside>
    <section><h2 id="first">First ${cite("c-2", "ref-1")}</h2><figure class="figure" id="fig-map"><img src="images/Map of&nbsp;it.png" alt="A map" width="1" height="1"><figcaption><span class="caption-label">Figure 1.</span> A map</figcaption></figure><p>See <a class="cross-reference" href="#second">there</a>, ${call("nc-3", "note-a")}</p></section>
    <section><h2 id="second">Second</h2><figure class="figure" id="fig-svg">${svg}</figure><p><img src="time line.svg" alt="A line"></p><div class="formula">${math("\\begin{align}a&=b\\\\ \\boxed{c}&=\\frac{1}{2}\\end{align}")}</div><table id="t"><caption>Table</caption><thead><tr><th scope="col">A</th><td></td></tr></thead><tbody><tr><td class="align-right">1</td><td lang="ru">два</td></tr></tbody></table><ul><li>[x] done</li></ul><pre><code>a  b</code></pre><hr><p>Line<br>break <kbd>x</kbd></p></section>`,
  notes: [
    { anchor: "note-a", label: "a", calls: ["nc-1", "nc-3"], html: `<p>A note that calls another${call("nc-4", "note-c")}.</p>` },
    { anchor: "note-b", label: "b", calls: ["nc-2"], html: "<ul><li>A list</li></ul>" },
    { anchor: "note-c", label: "c", calls: ["nc-4"], html: `<p>Deeper ${cite("c-3", "ref-1")}</p><p>Two</p>` },
    { anchor: "note-d", label: "d", calls: [], html: "<p>Nobody calls this.</p>" },
  ],
  references: [
    { anchor: "ref-1", calls: ["c-1", "c-2", "c-3"], html: 'A <em>book</em>, <a href="https://a.b/c?d=[e]&f=%zz#g#h">https://a.b</a>.' },
  ],
  images: {
    "images/Map of\u00A0it.png": onePixel,
    "time line.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>@import "http://x/y"; .a{fill:url(http://x/z)}</style><image href="http://x/p.png"/><rect class="a" width="5" height="5"/><script>1</script></svg>',
    "cover.gif": Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"),
  },
};

const documents: Readonly<Record<string, DocumentParts>> = {
  "nothing at all": {},
  "no headings": { body: "<p>One paragraph.</p>" },
  "one heading": { body: '<section><h2 id="only">Only</h2><p>Text.</p></section>' },
  "notes, tables, pictures, formulas": rich,
  "a cover of its own": { ...rich, metadata: { ...rich.metadata, cover: "cover.gif" } },
  "right to left": {
    locale: "ar",
    direction: "rtl",
    title: "معاهدة الأمن الجماعي",
    body: '<section><h2 id="a">مقدمة</h2><p>نص <span lang="en" dir="ltr">English</span></p></section>',
  },
  "passages in another language": {
    locale: "ru",
    title: "Организация",
    metadata: { subtitle: { ...localized("A subtitle", "en") }, description: localized("About it", "en") },
    body: '<section><h2 id="a" lang="en" class="passage-missing">Not yet</h2><p class="passage-stale" title="Old">Старое</p><p lang="not a language">x</p><table><tbody><tr><td class="passage-missing" lang="en">x</td></tr></tbody></table></section>',
    marks: { missing: 3, stale: 1, total: 4 },
  },
  "hostile strings": {
    article: "x",
    title: hostile,
    contributors: [
      { name: hostile, role: "aut", fileAs: hostile },
      { name: " ", role: "trl" },
    ],
    metadata: {
      subtitle: localized(hostile),
      description: localized("\u0000"),
      publisher: hostile,
      rights: localized(" "),
      keywords: [localized(""), localized(hostile)],
      identifier: "nothing",
    },
    body: [
      {
        type: "element",
        tagName: "section",
        properties: {},
        children: [
          {
            type: "element",
            tagName: "h2",
            properties: { id: `a ${hostile}`, title: hostile },
            children: [{ type: "text", value: hostile }],
          },
          { type: "element", tagName: "h3", properties: { id: "100%" }, children: [] },
          {
            type: "element",
            tagName: "p",
            properties: { id: "1a", lang: hostile },
            children: [
              { type: "element", tagName: "a", properties: { href: "#100%" }, children: [{ type: "text", value: hostile }] },
              { type: "element", tagName: "a", properties: { href: `#a ${hostile}` }, children: [{ type: "text", value: "x" }] },
              { type: "element", tagName: "a", properties: { href: "javascript:alert(1)" }, children: [{ type: "text", value: "x" }] },
              { type: "element", tagName: "img", properties: { src: "../../etc/passwd", alt: hostile }, children: [] },
              { type: "comment", value: "-- -->" },
            ],
          },
          { type: "element", tagName: "p", properties: { id: "1a" }, children: [] },
        ],
      },
    ],
  },
  "300 references": {
    body: `<p>${Array.from({ length: 300 }, (_, index) => cite(`c-${index}`, `ref-${index}`)).join(" ")}</p>`,
    references: Array.from({ length: 300 }, (_, index) => ({ anchor: `ref-${index}`, calls: [`c-${index}`], html: `Reference ${index}.` })),
  },
  "deep headings": { body: nested(2) + nested(2).replaceAll('id="', 'id="x') },
  "a very long section": {
    body: `<section><h2 id="long">Long</h2>${paragraph.repeat(150)}<section><h3 id="below">Below</h3>${paragraph.repeat(150)}</section></section>`,
  },
  "pictures that no book can hold": {
    body: '<p><img src="a.avif" alt="A view"><img src="b.png" alt="Broken"></p>',
    images: { "a.avif": "\0\0\0\u001Cftypavif", "b.png": "no picture" },
  },
};

describe("EPUBCheck", () => {
  it("finds no fatal error, no error and no warning in any book", async () => {
    const books: Record<string, Uint8Array> = {};
    for (const [name, parts] of Object.entries(documents))
      books[name] = await emitBook(parts, plainContext(parts.locale === "ru" ? "ru" : "en"));
    books["fonts and a cover in English"] = await emitBook(rich, testContext("en"));
    books["fonts and a cover in Russian"] = await emitBook(
      { ...documents["passages in another language"], title: "Организа\u0301ция" },
      testContext("ru"),
    );
    books["a cover that the fonts cannot write"] = await emitBook({ title: "集団安全保障条約 \u{1F600}" }, testContext("en"));
    const { version, findings } = await checkEpubs(books);
    expect(version).toBe("5.3.0");
    expect(Object.keys(findings)).toHaveLength(Object.keys(documents).length + 3);
    expect(Object.fromEntries(Object.entries(findings).filter(([, list]) => list.length > 0))).toEqual({});
  });

  it("would find an error", async () => {
    const book = Buffer.from(await emitBook(documents["no headings"] ?? {}));
    const name = Buffer.from("EPUB/title.xhtml");
    for (let at = book.indexOf(name); at !== -1; at = book.indexOf(name, at + 1)) book.write("EPUB/titel.xhtml", at);
    const { findings } = await checkEpubs({ book });
    expect(findings["book"]?.join("\n")).toMatch(/ERROR RSC-001/);
  });
});

it("has a style sheet that a reader can override", () => {
  expect(readFileSync("templates/default/epub.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "")).not.toMatch(
    /!important|\d(px|pt|cm)\b|url\(/,
  );
});
