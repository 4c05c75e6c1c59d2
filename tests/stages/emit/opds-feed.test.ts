import { describe, expect, it } from "vitest";
import type { Book } from "../../../pipeline/model/book.ts";
import type { EditionId } from "../../../pipeline/model/edition.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { ManifestEntry } from "../../../pipeline/model/manifest.ts";
import type { PublishedBook } from "../../../pipeline/model/published-book.ts";
import type { ArticleName } from "../../../pipeline/model/workspace.ts";
import { renderOpds } from "../../../pipeline/stages/emit/opds-feed.ts";
import { testContext } from "../../support/test-context.ts";

const entry = (path: string, mediaType: string): ManifestEntry => ({ path, mediaType, size: 7, sha256: "0" });

function published(changes: Partial<Book> = {}): PublishedBook {
  const book: Book = {
    article: "text" as ArticleName,
    edition: "en+ru" as EditionId,
    identifier: "urn:isbn:9783161484100",
    title: "A text",
    languages: ["en" as Locale, "ru" as Locale],
    direction: "ltr",
    contributors: [
      { name: "Ada Writer", fileAs: "Writer, Ada", role: "aut", orcid: "0000-0002-1825-0097" },
      { name: "Tom", role: "trl" },
      { name: "Hands", role: "prt" },
    ],
    date: "2020-05",
    modified: "2021-01-02T03:04:05Z",
    subjects: ["one"],
    collection: "Tests",
    series: { title: "Handouts", number: "3" },
    accessibility: [
      ["schema:accessMode", "textual"],
      ["schema:accessModeSufficient", "textual,visual"],
      ["schema:accessibilityFeature", "pageBreakMarkers"],
      ["schema:accessibilityFeature", "pageNavigation"],
      ["schema:accessibilityHazard", "none"],
      ["schema:accessibilitySummary", "Good."],
    ],
    cover: { path: "en+ru/text-cover.png", mediaType: "image/png", width: 1600, height: 2400 },
    ...changes,
  };
  return {
    book,
    file: entry("en+ru/text.epub", "application/epub+zip"),
    others: [entry("en+ru/text.html", "text/html"), entry("en+ru/text.pdf", "application/pdf")],
  };
}

interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
}

interface Publication {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly links: readonly Link[];
  readonly images: readonly Link[];
}

function render(
  books: readonly PublishedBook[],
  baseUrl?: string,
): Record<string, Publication & { readonly publications: readonly Publication[] }> {
  const { publication } = testContext();
  const artifacts = renderOpds(books, baseUrl === undefined ? publication : { ...publication, baseUrl });
  return Object.fromEntries(artifacts.map(({ path, bytes }) => [path, JSON.parse(new TextDecoder().decode(bytes))]));
}

/** What the schemas of OPDS 2.0 require of a publication. */
function lacks({ metadata, links, images }: Publication): string[] {
  const rels = links.map(({ rel }) => rel);
  return [
    ...(typeof metadata["title"] === "string" && metadata["title"] !== "" ? [] : ["title"]),
    ...(rels.includes("self") ? [] : ["self"]),
    ...(rels.some((rel) => rel.startsWith("http://opds-spec.org/acquisition")) ? [] : ["acquisition"]),
    ...(images.some(({ type }) => /^image\/(jpeg|png|gif)$/.test(type)) ? [] : ["image"]),
    ...[...links, ...images].filter(({ href, type }) => !href || !type).map(({ rel }) => `href of ${rel}`),
  ];
}

describe("an OPDS feed", () => {
  const files = render([published()]);
  const feed = files["opds.json"];
  const [publication] = feed?.publications ?? [];

  it("has what the schemas require, in the feed and in each publication's own document", () => {
    expect(feed).toMatchObject({ metadata: { title: "Tests", numberOfItems: 1, modified: "2021-01-02T03:04:05Z" } });
    expect(feed?.links[0]).toEqual({ rel: "self", href: "opds.json", type: "application/opds+json" });
    for (const found of [publication, files["en+ru/text.opds.json"]]) expect(found === undefined ? ["all"] : lacks(found)).toEqual([]);
  });

  it("has addresses relative to its own place, or absolute where the publication is on the web", () => {
    const hrefs = (documents: typeof files, path: string): string[] => {
      const found = documents[path];
      const [first] = path === "opds.json" ? (found?.publications ?? []) : [found];
      return [...(first?.links ?? []), ...(first?.images ?? [])].map(({ href }) => href);
    };
    expect(hrefs(files, "opds.json")).toEqual([
      "en+ru/text.opds.json",
      "en+ru/text.epub",
      "en+ru/text.html",
      "en+ru/text.pdf",
      "en+ru/text-cover.png",
    ]);
    expect(hrefs(files, "en+ru/text.opds.json")[1]).toBe("../en+ru/text.epub");
    for (const href of hrefs(render([published()], "https://a.example/texts/"), "en+ru/text.opds.json"))
      expect(href).toMatch(/^https:\/\/a\.example\/texts\/en\+ru\/text/);
  });

  it("names people by what they did, the series with the place in it, and a day only where the day is known", () => {
    expect(publication?.metadata).toMatchObject({
      identifier: "urn:isbn:9783161484100",
      language: ["en", "ru"],
      author: [{ name: "Ada Writer", sortAs: "Writer, Ada", identifier: "https://orcid.org/0000-0002-1825-0097" }],
      translator: [{ name: "Tom" }],
      contributor: [{ name: "Hands", role: "prt" }],
      belongsTo: { collection: { name: "Tests" }, series: { name: "Handouts", position: 3 } },
      accessibility: { accessModeSufficient: [["textual", "visual"]], feature: ["printPageNumbers"], hazard: ["none"] },
    });
    expect(publication?.metadata).not.toHaveProperty("published");
  });

  it("is not made when there is no book", () => {
    expect(render([])).toEqual({});
  });
});
