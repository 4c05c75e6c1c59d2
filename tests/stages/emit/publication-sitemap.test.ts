import { expect, it } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { ManifestEntry } from "../../../pipeline/model/manifest.ts";
import { renderSitemap } from "../../../pipeline/stages/emit/publication-sitemap.ts";

const page = (edition: string, article: string, more: object = {}): ManifestEntry =>
  ({
    path: `${edition}/${article}.html`,
    edition,
    article,
    format: "html",
    mediaType: "text/html",
    size: 1,
    sha256: "",
    ...more,
  }) as ManifestEntry;

const sitemap = (entries: readonly ManifestEntry[]): string =>
  new TextDecoder().decode(renderSitemap(entries, { baseUrl: "https://example.org/a/", source: "en" as Locale }).bytes);

it("the site map lists every web page with its twins, and nothing else", () => {
  const text = sitemap([
    page("en", "one", { date: "2020", modified: "2026-11-24" }),
    page("ru", "one", { date: "2020" }),
    page("en+ru", "one"),
    page("ru", "two"),
    { ...page("en", "one"), format: "pdf", path: "en/one.pdf" },
  ]);
  const urls = text.split("<url>").slice(1);
  expect(urls.map((url) => /<loc>(.*?)<\/loc>/.exec(url)?.[1])).toEqual([
    "https://example.org/a/",
    "https://example.org/a/en/one.html",
    "https://example.org/a/ru/one.html",
    "https://example.org/a/en+ru/one.html",
    "https://example.org/a/ru/two.html",
  ]);
  expect(urls.map((url) => /<lastmod>(.*?)<\/lastmod>/.exec(url)?.[1])).toEqual([undefined, "2026-11-24", "2020", undefined, undefined]);
  expect(
    urls.map((url) => [...url.matchAll(/hreflang="(.*?)" href="https:\/\/example.org\/a\/(.*?)"/g)].map(([, ...found]) => found)),
  ).toEqual([
    [],
    [
      ["en", "en/one.html"],
      ["ru", "ru/one.html"],
      ["x-default", "en/one.html"],
    ],
    [
      ["en", "en/one.html"],
      ["ru", "ru/one.html"],
      ["x-default", "en/one.html"],
    ],
    [
      ["en", "en/one.html"],
      ["ru", "ru/one.html"],
      ["x-default", "en/one.html"],
    ],
    [],
  ]);
});

it("addresses are written as XML and as URLs want them", () => {
  expect(sitemap([page("en", "a b&c")])).toContain("<loc>https://example.org/a/en/a%20b&#x26;c.html</loc>");
});
