import { describe, expect, it } from "vitest";
import type { Publication } from "../../../../pipeline/model/publication.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { onePixel, plainContext } from "../../../support/test-context.ts";
import { type DocumentParts, localized } from "../../../support/test-document.ts";
import { bookFile } from "../../../support/unzip-book.ts";

async function packageOf(parts: DocumentParts, locale = "en", settings: Partial<Publication> = {}): Promise<string> {
  const context = plainContext(locale);
  return bookFile(await emitBook(parts, { ...context, publication: { ...context.publication, ...settings } }), "package.opf");
}

/** The values of a property, in order. */
function values(opf: string, property: string): string[] {
  return [...opf.matchAll(new RegExp(`<meta property="${property}">([^<]*)</meta>`, "g"))].map(([, value = ""]) => value);
}

function elements(opf: string, name: string): string[] {
  return [...opf.matchAll(new RegExp(`<dc:${name}[^>]*>([^<]*)</dc:${name}>`, "g"))].map(([, value = ""]) => value);
}

describe("the package", () => {
  it("identifies the book by publication, article and edition: a text may change, the identifier does not", async () => {
    const [first, changed, other, russian] = await Promise.all([
      packageOf({ body: "<p>One</p>" }),
      packageOf({ body: "<p>Two</p>", title: "Another title" }),
      packageOf({ article: "other" }),
      packageOf({ locale: "ru" }),
    ]).then((all) => all.map((opf) => elements(opf, "identifier")[0]));
    expect(first).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(changed).toBe(first);
    expect(new Set([first, other, russian]).size).toBe(3);
  });

  it("says of a translation which book it translates, and of the original nothing of the kind", async () => {
    const [original, translation] = [await packageOf({}), await packageOf({ locale: "ru" })];
    expect(elements(translation, "source")).toEqual(elements(original, "identifier"));
    expect(values(translation, "schema:translationOfWork")).toEqual(elements(original, "identifier"));
    expect(elements(original, "source")).toEqual([]);
  });

  it("is known by the ISBN of its edition as e-book, and by nobody else's", async () => {
    const isbns = [
      { edition: "en", format: "epub", isbn: "9783161484100" },
      { edition: "en", format: "pdf", isbn: "9780306406157" },
    ] as const;
    const [original, translation] = [await packageOf({ metadata: { isbns } }), await packageOf({ locale: "ru", metadata: { isbns } })];
    expect(original).toContain('<dc:identifier id="book-id">urn:isbn:9783161484100</dc:identifier>');
    expect(original).toContain('<meta refines="#book-id" property="identifier-type" scheme="onix:codelist5">15</meta>');
    expect(elements(original, "identifier")[1]).toMatch(/^urn:uuid:/);
    expect(elements(translation, "identifier")).toEqual([expect.stringMatching(/^urn:uuid:/)]);
    expect(elements(translation, "source")).toEqual(["urn:isbn:9783161484100"]);
    expect(bookFile(await emitBook({ metadata: { isbns } }), "toc.ncx")).toContain('name="dtb:uid" content="urn:isbn:9783161484100"');
  });

  it("is a part of a series, which has a title in its language, and says which edition it is", async () => {
    const series = {
      titles: [
        { locale: "en", text: "Handouts" },
        { locale: "ru", text: "Материалы" },
      ],
      number: "2.1",
      issn: "2049-3630",
    };
    const opf = await packageOf({ locale: "ru", metadata: { series, editionNumber: "3" } });
    expect(opf).toContain('<meta id="series" property="belongs-to-collection">Материалы</meta>');
    expect(opf).toContain('<meta refines="#series" property="collection-type">series</meta>');
    expect(opf).toContain('<meta refines="#series" property="group-position">2.1</meta>');
    expect(opf).toContain('<meta refines="#series" property="dcterms:identifier">urn:issn:2049-3630</meta>');
    expect(values(opf, "schema:bookEdition")).toEqual(["3"]);
    expect(await packageOf({ metadata: { series: { ...series, number: "two" } } })).not.toContain("group-position");
  });

  it("says where the original of a translation is, once the publication is on the web", async () => {
    const settings = { baseUrl: "https://a.example/texts/" };
    expect(values(await packageOf({ locale: "ru" }, "ru", settings), "dcterms:source")).toEqual(["https://a.example/texts/en/test.html"]);
    expect(values(await packageOf({}, "en", settings), "dcterms:source")).toEqual([]);
  });

  it("follows the translation: its time is that of the later of article and translation", async () => {
    const time = async (locale: string, translated: string): Promise<string[]> =>
      values(await packageOf({ locale, metadata: { modified: { year: 2021, month: 3 }, translated } }), "dcterms:modified");
    expect(await time("ru", "2021-04-05T06:07:08Z")).toEqual(["2021-04-05T06:07:08Z"]);
    expect(await time("ru", "2020-04-05T06:07:08Z")).toEqual(["2021-03-01T00:00:00Z"]);
    expect(await time("en", "2021-04-05T06:07:08Z")).toEqual(["2021-03-01T00:00:00Z"]);
  });

  it("takes the time of the last change from the front matter: `modified`, else `date`, else a constant", async () => {
    const time = async (metadata: DocumentParts["metadata"] = {}): Promise<string[]> =>
      values(await packageOf({ metadata }), "dcterms:modified");
    expect(await time({ date: { year: 2020 }, modified: { year: 2021, month: 3 } })).toEqual(["2021-03-01T00:00:00Z"]);
    expect(await time({ date: { year: 2020, month: 5, day: 17 } })).toEqual(["2020-05-17T00:00:00Z"]);
    expect(await time()).toEqual(["2000-01-01T00:00:00Z"]);
  });

  it("names people with what they did and how their names sort", async () => {
    const opf = await packageOf({
      contributors: [
        { name: "Ada Writer", fileAs: "Writer, Ada", role: "aut" },
        { name: "Tom", role: "trl" },
      ],
    });
    expect(opf).toContain('<dc:creator id="person-1">Ada Writer</dc:creator>');
    expect(opf).toContain('<meta refines="#person-1" property="role" scheme="marc:relators">aut</meta>');
    expect(opf).toContain('<meta refines="#person-1" property="file-as">Writer, Ada</meta>');
    expect(opf).toContain('<dc:contributor id="person-2">Tom</dc:contributor>');
    expect(opf).toContain('<meta refines="#person-2" property="role" scheme="marc:relators">trl</meta>');
  });

  it("says which texts are not in the book's language", async () => {
    const opf = await packageOf(
      { locale: "ru", metadata: { description: localized("About it", "en"), keywords: [localized("слово", "ru")] } },
      "ru",
    );
    expect(opf).toContain('<dc:description xml:lang="en">About it</dc:description>');
    expect(opf).toContain("<dc:subject>слово</dc:subject>");
  });

  it("leaves out what would be empty", async () => {
    const opf = await packageOf({ title: " ", metadata: { description: localized(" "), publisher: "\u0000", keywords: [localized("")] } });
    expect(elements(opf, "title")).toEqual(["test"]);
    for (const name of ["description", "publisher", "subject"]) expect(elements(opf, name)).toEqual([]);
  });

  it("turns the pages of a right-to-left book from right to left", async () => {
    expect(await packageOf({ locale: "ar", direction: "rtl" })).toContain('page-progression-direction="rtl"');
  });

  it("names drawings and formulas where they are, and the cover in both ways", async () => {
    const opf = await packageOf({
      body: '<p>x</p><section><h2 id="a">A</h2><svg viewBox="0 0 1 1" role="img" aria-label="x"></svg></section><section><h2 id="b">B</h2><math><mi>x</mi></math></section>',
    });
    expect(opf).toMatch(/href="text-01\.xhtml" media-type="application\/xhtml\+xml" \/>/);
    expect(opf).toMatch(/href="text-02\.xhtml" [^>]* properties="svg"/);
    expect(opf).toMatch(/href="text-03\.xhtml" [^>]* properties="mathml"/);
    expect(opf).toMatch(/id="cover-image" href="cover\.png" media-type="image\/png" properties="cover-image"/);
    expect(opf).toContain('<meta name="cover" content="cover-image" />');
  });
});

describe("the accessibility metadata", () => {
  const features = async (body: string, images: DocumentParts["images"] = {}): Promise<string[]> =>
    values(await packageOf({ body, images }), "schema:accessibilityFeature");

  it("claims no more than a page of plain words has", async () => {
    const opf = await packageOf({ body: "<p>Words.</p>" });
    expect(values(opf, "schema:accessMode")).toEqual(["textual"]);
    expect(values(opf, "schema:accessModeSufficient")).toEqual(["textual"]);
    expect(values(opf, "schema:accessibilityFeature")).toEqual(["ARIA", "displayTransformability", "readingOrder", "tableOfContents"]);
    expect(values(opf, "schema:accessibilityHazard")).toEqual(["none"]);
    expect(opf).not.toMatch(/conformsTo|certifiedBy/);
  });

  it("claims conformance where the configuration says who has found it, and a picture without words does not disprove it", async () => {
    const accessibility = {
      evaluator: "A <good> judge",
      conformsTo: "EPUB Accessibility 1.1 - WCAG 2.1 Level AA",
      credential: "Certified",
      report: "https://a.example/report",
    };
    const opf = await packageOf({ body: "<p>Words.</p>" }, "en", { accessibility });
    expect(opf).toContain('<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>');
    expect(opf).toContain('<meta property="a11y:certifiedBy" id="certifier" refines="#conformance">A &#x3C;good> judge</meta>');
    expect(opf).toContain('<meta refines="#certifier" property="a11y:certifierCredential">Certified</meta>');
    expect(opf).toContain('<link rel="a11y:certifierReport" refines="#certifier" href="https://a.example/report" />');
    const drawing = '<svg viewBox="0 0 1 1" aria-hidden="true"></svg>';
    expect(await packageOf({ body: drawing }, "en", { accessibility })).not.toMatch(/conformsTo|certifie/);
  });

  it("claims headings and formulas where there are some", async () => {
    expect(await features('<section><h2 id="a">A</h2></section>')).toContain("structuralNavigation");
    expect(await features("<math><mi>x</mi></math>")).toContain("MathML");
  });

  it("claims alternative text only when every picture has some", async () => {
    const described = '<p><img src="a.png" alt="A point"></p>';
    const drawing = '<svg viewBox="0 0 1 1" aria-hidden="true"></svg>';
    expect(await features(described, { "a.png": onePixel })).toContain("alternativeText");
    expect(await features(described + drawing, { "a.png": onePixel })).not.toContain("alternativeText");
    const opf = await packageOf({ body: drawing });
    expect(values(opf, "schema:accessMode")).toEqual(["textual", "visual"]);
    expect(values(opf, "schema:accessModeSufficient")).toEqual(["textual,visual"]);
    expect(values(opf, "schema:accessibilitySummary")[0]).toMatch(/Some pictures have no description/);
  });

  it("does not vouch for a picture that moves", async () => {
    const frame = "\x21\xF9\x04\0\0\0\0\0";
    const gif = Buffer.from(`GIF89a\x01\0\x01\0\0\0\0${frame},\0\0\0\0${frame}`, "latin1");
    const hazard = async (image: Uint8Array): Promise<string[]> =>
      values(await packageOf({ body: '<p><img src="a.gif" alt="x"></p>', images: { "a.gif": image } }), "schema:accessibilityHazard");
    expect(await hazard(gif)).toEqual(["unknown"]);
    expect(await hazard(gif.subarray(0, 25))).toEqual(["none"]);
  });

  it("is summed up in the language of the book", async () => {
    expect(values(await packageOf({ locale: "ru" }, "ru"), "schema:accessibilitySummary")[0]).toMatch(/^Логичный порядок чтения/);
  });
});
