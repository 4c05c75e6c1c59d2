import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { Artifact } from "../../model/artifact.ts";
import type { Locale } from "../../model/locale.ts";
import type { ManifestEntry } from "../../model/manifest.ts";

/**
 * The list of all web pages for search engines (sitemaps.org 0.9), each with its other languages; `source` is the language
 * for readers of any other. Every entry's address is absolute, and so there is none without a `baseUrl`.
 */
export function renderSitemap(entries: readonly ManifestEntry[], { baseUrl, source }: { baseUrl: string; source: Locale }): Artifact {
  const pages = entries.filter(({ format }) => format === "html");
  const address = (path: string): string => new URL(encodeURI(path), baseUrl).href;
  const alternate = (hreflang: string, { path }: ManifestEntry) => x("xhtml:link", { rel: "alternate", hreflang, href: address(path) });
  const urls = pages.map((page) => {
    const twins = pages.filter(({ article, edition }) => article === page.article && isOneLanguage(edition));
    return x("url", [
      x("loc", address(page.path)),
      ...(page.modified === undefined && page.date === undefined ? [] : [x("lastmod", page.modified ?? page.date)]),
      ...(twins.length < 2 ? [] : twins.map((twin) => alternate(String(twin.edition), twin))),
      ...twins.filter(({ edition }) => (edition as string | undefined) === source).map((twin) => alternate("x-default", twin)),
    ]);
  });
  const root = x("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, [
    x("url", [x("loc", baseUrl)]),
    ...urls,
  ]);
  const declaration = { type: "instruction" as const, name: "xml", value: 'version="1.0" encoding="utf-8"' };
  const text = toXml({ type: "root", children: [declaration, root] }, { closeEmptyElements: true });
  return { path: "sitemap.xml", bytes: new TextEncoder().encode(`${text}\n`) };
}

/** Whether an edition is in a language of its own, and no parallel one. */
function isOneLanguage(edition: string | undefined): boolean {
  return edition !== undefined && !edition.includes("+");
}
