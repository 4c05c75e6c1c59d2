import type { Root } from "hast";
import { expect, it } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { ManifestEntry } from "../../../pipeline/model/manifest.ts";
import type { Publication } from "../../../pipeline/model/publication.ts";
import { renderIndex } from "../../../pipeline/stages/emit/publication-index.ts";
import { conventionsOf } from "../../support/conventions.ts";
import { labelsOf } from "../../support/prepared-article.ts";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "../../support/published/page-text.ts";
import { plainContext } from "../../support/test-context.ts";

const file = (edition: string, format: string, more: object = {}): ManifestEntry =>
  ({
    path: `${edition}/text.${format}`,
    article: "text",
    edition,
    format,
    mediaType: "x/y",
    size: 250_000,
    sha256: "",
    ...more,
  }) as ManifestEntry;

it("each edition is described in its language: title, what it is about, dates, files with sizes", async () => {
  const about = { title: "Ein Text", subtitle: "Untertitel", description: "Worum es geht.", date: "2020-02-29", modified: "2026-11" };
  const page = await indexOf([
    file("de", "html", about),
    file("de", "epub", { ...about, size: 2_150_000 }),
    file("de", "pdf", { ...about, size: 12 }),
  ]);
  const [edition] = elementsWhere(page, ({ tagName, properties }) => tagName === "li" && properties["lang"] === "de");
  expect(edition).toBeDefined();
  const words = pageText(edition ?? page).replace(/\s+/g, " ");
  for (const text of [
    "Deutsch",
    "Ein Text",
    "Untertitel",
    "Worum es geht.",
    "Veröffentlicht: 29. Februar 2020",
    "Zuletzt überarbeitet: November 2026",
  ])
    expect(words).toContain(text);
  expect(words).toMatch(/Webseite 244 KB E-Book \(EPUB\) 2,1 MB Druckfassung \(PDF\) 1 KB/);
  expect(attributeValues(edition ?? page, "href")).toEqual(["de/text.html", "de/text.html", "de/text.epub", "de/text.pdf"]);
});

it("editions stand in the publication's order, parallel ones last, each introduction in its language", async () => {
  const page = await indexOf([file("de", "html"), file("de+ru", "html"), file("en", "html"), file("ru", "html")]);
  const languages = elementsWhere(page, ({ properties }) => String(properties["className"]) === "index-language").map(pageText);
  expect(languages.map((text) => text.trim())).toEqual(["English", "Deutsch", "Русский", "Deutsch · Русский"]);
  const introductions = elementsWhere(page, ({ properties }) => String(properties["className"]) === "index-introductions")[0];
  expect(attributeValues(introductions ?? page, "lang")).toEqual(["en", "de", "ru"]);
});

it("a catalogue of nothing is a page all the same", async () => {
  const page = await indexOf([]);
  expect(pageText(firstElement(page, "main")).trim()).toBe("Tests & more");
});

it("whatever a title says, it is text", async () => {
  const page = await indexOf([file("en", "html", { title: "</h2><script>alert(1)</script>" })]);
  expect(elementsWhere(page, ({ tagName }) => tagName === "script")).toEqual([]);
  expect(pageText(firstElement(page, "main"))).toContain("<script>alert(1)</script>");
});

async function indexOf(entries: readonly ManifestEntry[]): Promise<Root> {
  const { publication, theme, subsetFont } = plainContext();
  const kits = ["en", "de", "ru"].map((locale) => ({
    locale: locale as Locale,
    labels: labelsOf(locale),
    conventions: conventionsOf(locale),
  }));
  const named: Publication = { ...publication, title: "Tests & more" };
  const { bytes } = await renderIndex(entries, { publication: named, theme, kits, subsetFont });
  return parsePage(new TextDecoder().decode(bytes));
}
