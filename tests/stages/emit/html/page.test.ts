import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../../../pipeline/libraries/locale/labels.ts";
import type { CitationKey } from "../../../../pipeline/model/reference.ts";
import type { EmitContext } from "../../../../pipeline/stages/emit/format.ts";
import { html } from "../../../../pipeline/stages/emit/html.ts";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "../../../support/published/page-text.ts";
import { plainContext } from "../../../support/test-context.ts";
import { type DocumentParts, localized, testDocument } from "../../../support/test-document.ts";

const siblings = [
  { edition: "en", locale: "en", direction: "ltr", intl: "en-GB" },
  { edition: "ru", locale: "ru", direction: "ltr", intl: "ru-RU" },
] as unknown as EmitContext["siblings"];
const parts: DocumentParts = {
  title: 'Ties & "knots" </script><!--',
  contributors: [
    { name: "Ada Writer", role: "aut", orcid: "0000-0001" },
    { name: "A house", role: "aut" },
  ],
  metadata: {
    description: localized("About <it>."),
    publisher: "A house",
    date: { year: 2026, month: 11 },
    keywords: [localized("one")],
  },
  body: '<section><h2 id="first">First</h2><section><h3 id="deep">Deep</h3><section><h4 id="deeper">Deeper</h4><pre>code</pre></section></section></section>',
  references: [{ anchor: "ref-1", calls: [], html: "A book." }],
};

describe("a page with an address on the web", () => {
  const address = "https://example.org/texts/";

  it("says where it is, and where the article is in other languages, for all others in the source's", async () => {
    const page = await pageOf(parts, { siblings }, address);
    const links = elementsWhere(page, ({ tagName, properties }) => tagName === "link" && properties["href"] !== "data:,").map(
      ({ properties: { rel, hrefLang, href } }) => [String(rel), hrefLang ?? "", href],
    );
    expect(links).toEqual([
      ["canonical", "", `${address}en/test.html`],
      ["alternate", "en", `${address}en/test.html`],
      ["alternate", "ru", `${address}ru/test.html`],
      ["alternate", "x-default", `${address}en/test.html`],
    ]);
  });

  it("has a card for networks: title, description, address, languages with their countries", async () => {
    const card = cardOf(await pageOf(parts, { siblings }, address));
    expect(card).toEqual([
      ["og:type", "article"],
      ["og:title", parts.title],
      ["og:description", "About <it>."],
      ["og:site_name", "Tests"],
      ["og:url", `${address}en/test.html`],
      ["og:locale", "en_GB"],
      ["og:locale:alternate", "ru_RU"],
      ["article:published_time", "2026-11"],
      ["article:tag", "one"],
    ]);
  });

  it("describes the article for search engines, its sources and its translations", async () => {
    expect(dataOf(await pageOf(parts, { siblings, formats: ["html", "pdf"] }, address))).toMatchObject({
      "@type": "Article",
      "@id": `${address}en/test.html`,
      headline: parts.title,
      inLanguage: "en",
      author: [
        { "@type": "Person", name: "Ada Writer", identifier: "https://orcid.org/0000-0001" },
        { "@type": "Organization", name: "A house" },
      ],
      datePublished: "2026-11",
      encoding: [{ encodingFormat: "application/pdf", contentUrl: `${address}en/test.pdf` }],
      citation: [{ "@type": "CreativeWork", name: "A book", url: "https://a.b" }],
      workTranslation: [{ "@type": "Article", inLanguage: "ru", url: `${address}ru/test.html` }],
    });
    const translation = dataOf(await pageOf({ ...parts, locale: "ru" }, { siblings }, address));
    expect(translation).toMatchObject({ translationOfWork: { inLanguage: "en", url: `${address}en/test.html` } });
    expect(translation).not.toHaveProperty("workTranslation");
  });
});

describe("the cover of a page's e-book", () => {
  const cover = async (path: string | undefined, bytes: Uint8Array | string, formats: EmitContext["formats"], address?: string) => {
    const own = path === undefined ? {} : { metadata: { ...parts.metadata, cover: path }, images: { [path]: bytes } };
    const page = await pageOf({ ...parts, ...own }, { formats }, address);
    expect((dataOf(page) as Record<string, unknown>)["image"]).toBe(new Map(cardOf(page)).get("og:image"));
    return new Map(cardOf(page)).get("og:image");
  };

  it("is shown by networks where a book with a picture is published and the page has an address", async () => {
    const address = "https://example.org/texts/";
    const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9", "hex");
    expect(await cover(undefined, "", ["html", "epub"], address)).toBe(`${address}en/test-cover.png`);
    expect(await cover("me.png", jpeg, ["html", "epub"], address)).toBe(`${address}en/test-cover.jpg`);
    expect(await cover("me.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', ["html", "epub"], address)).toBeUndefined();
    expect(await cover(undefined, "", ["html", "pdf"], address)).toBeUndefined();
    expect(await cover(undefined, "", ["html", "epub"])).toBeUndefined();
  });
});

describe("a page without an address on the web", () => {
  it("names no address that it cannot know, but its neighbours as it links to them", async () => {
    const page = await pageOf(parts, { siblings });
    expect(attributeValues(page, "href").filter((href) => /^https?:/.test(href))).toEqual([]);
    expect(cardOf(page).map(([name]) => name)).not.toContain("og:url");
    expect(dataOf(page)).not.toHaveProperty("url");
    expect(dataOf(page)).toMatchObject({ workTranslation: [{ url: "../ru/test.html" }] });
    expect(elementsWhere(page, ({ properties }) => String(properties["rel"]) === "canonical")).toEqual([]);
  });
});

describe("the sections of a page", () => {
  it("lead to the same sections in the other languages, down to the third rank", async () => {
    const page = await pageOf(parts, { siblings });
    const twins = elementsWhere(page, ({ properties }) => String(properties["className"]) === "section-languages");
    expect(twins.map((twin) => attributeValues(twin, "href"))).toEqual([["../ru/test.html#first"], ["../ru/test.html#deep"]]);
    expect(attributeValues(twins[0] as Element, "hrefLang")).toEqual(["ru"]);
    expect(attributeValues(twins[0] as Element, "lang")).toEqual(["ru"]);
  });

  it("lead nowhere when there is one language", async () => {
    const page = await pageOf(parts, { siblings: siblings.slice(0, 1) });
    expect(elementsWhere(page, ({ properties }) => String(properties["className"]) === "section-languages")).toEqual([]);
  });

  it("let a keyboard scroll what may be too wide", async () => {
    const wide = elementsWhere(await pageOf(parts), ({ properties }) => properties["tabIndex"] === 0);
    expect(wide.map(({ tagName }) => tagName)).toEqual(["pre"]);
  });
});

describe("how to cite the article", () => {
  const own = {
    key: "test-en" as CitationKey,
    source: {
      key: "test-en" as CitationKey,
      type: "webpage",
      names: { author: [{ literal: "Ada Writer" }] },
      dates: {},
      fields: { title: "Ties & knots" },
      place: { file: "x" },
      fieldPlaces: {},
    },
    content: [{ type: "text" as const, value: "Ada Writer. Ties & knots." }],
  };

  it("is there in words, and as data to copy and to save", async () => {
    const { artifacts } = await html.emit({ ...testDocument(parts), own }, plainContext());
    const page = parsePage(new TextDecoder().decode(artifacts[0]?.bytes));
    const section = elementsWhere(
      page,
      ({ properties }) => properties["className"] !== undefined && String(properties["className"]) === "citation-section",
    )[0];
    expect(pageText(section ?? page)).toContain("Ada Writer. Ties & knots.");
    const shown = elementsWhere(section ?? page, ({ tagName }) => tagName === "pre").map(pageText);
    const saved = elementsWhere(section ?? page, ({ properties }) => properties["download"] !== undefined).map(({ properties }) => [
      properties["download"],
      Buffer.from(String(properties["href"]).split("base64,")[1] ?? "", "base64")
        .toString("utf8")
        .trim(),
    ]);
    expect(saved).toEqual([
      ["test.bib", shown[0]?.trim()],
      ["test.json", shown[1]?.trim()],
    ]);
    expect(shown[0]).toContain("title = {{Ties \\& knots}}");
    expect(JSON.parse(shown[1] ?? "")).toMatchObject([{ title: "Ties & knots" }]);
  });

  it("is left out where nothing can be cited", async () => {
    expect(attributeValues(await pageOf(parts), "id")).not.toContain("cite");
  });
});

it("a label that is missing in the reader's language says in which language it is", async () => {
  const context = plainContext();
  const labels: Labels = Object.assign((...given: Parameters<Labels>) => context.labels(...given), {
    lang: (name: string) => (name === "references" ? { lang: "de" } : {}),
  });
  const page = await pageOf(parts, { labels });
  const heading = elementsWhere(page, ({ properties }) => properties["id"] === "references")[0];
  expect(heading?.properties["lang"]).toBe("de");
});

async function pageOf(of: DocumentParts, changes: Partial<EmitContext> = {}, baseUrl?: string): Promise<Root> {
  const context = plainContext();
  const publication = { ...context.publication, ...(baseUrl === undefined ? {} : { baseUrl }) };
  const document = testDocument(of);
  const references = document.references.map((reference) => ({
    ...reference,
    source: { ...reference.source, fields: { title: "A book", URL: "https://a.b" } },
  }));
  const { artifacts } = await html.emit({ ...document, references }, { ...context, publication, formats: ["html"], ...changes });
  return parsePage(new TextDecoder().decode(artifacts[0]?.bytes));
}

function cardOf(page: Root): (readonly [unknown, unknown])[] {
  return elementsWhere(page, ({ properties }) => /^(og|article):/.test(String(properties["property"] ?? ""))).map(({ properties }) => [
    properties["property"],
    properties["content"],
  ]);
}

function dataOf(page: Root): unknown {
  const script = firstElement(page, "script");
  const [text] = script.children;
  return JSON.parse(text?.type === "text" ? text.value : "");
}
