import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { checkEpubs } from "../support/check-epubs.ts";
import { checkWithAce } from "../support/check-with-ace.ts";
import { epubCheck, itIsJudged } from "../support/judges.ts";
import { elementsWhere, pageText, parsePage } from "../support/published/page-text.ts";
import { sampleBuild, sampleLocales } from "../support/sample-build.ts";
import type { SharedBuild } from "../support/shared-build.ts";
import { unzipBook } from "../support/unzip-book.ts";

let sample: SharedBuild;
const bytesOf = (locale: string): Uint8Array => readFileSync(join(sample.out, locale, "csto.epub"));

beforeAll(async () => {
  sample = await sampleBuild();
});

itIsJudged(epubCheck, "EPUBCheck 5.3.0 has nothing to say of the four e-books", async () => {
  const { version, findings } = await checkEpubs(Object.fromEntries(sampleLocales.map((locale) => [locale, bytesOf(locale)])));
  expect(version).toBe("5.3.0");
  expect(findings).toEqual({ en: [], ru: [], de: [], fr: [] });
});

it("Ace by DAISY has nothing to say of the four e-books, and would find a picture without words", async () => {
  const books = Object.fromEntries(sampleLocales.map((locale) => [locale, bytesOf(locale)]));
  const faulty = Object.entries(unzipSync(bytesOf("en"))).map(([path, bytes]): [string, Uint8Array] => [
    path,
    /text-02/.test(path)
      ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace("</h2>", '</h2><img src="cover.png" />'))
      : bytes,
  ]);
  const findings = await checkWithAce({ ...books, faulty: zipSync(Object.fromEntries(faulty)) });
  expect(findings).toEqual({ en: [], ru: [], de: [], fr: [], faulty: [expect.stringMatching(/text-02\.xhtml critical image-alt/)] });
}, 180_000);

describe.each(sampleLocales)("the e-book in %s", (locale) => {
  it("has a cover, and a contents page with every heading", () => {
    const files = unzipBook(bytesOf(locale));
    const opf = files.get("EPUB/package.opf") ?? "";
    expect(opf).toMatch(/properties="cover-image"/);
    const pages = [...files]
      .filter(([path]) => path.endsWith(".xhtml") && !/nav|cover|title/.test(path))
      .map(([, text]) => parsePage(text));
    const headings = pages
      .flatMap((page) => elementsWhere(page, ({ tagName }) => /^h[1-6]$/.test(tagName)))
      .map((heading) => pageText(heading).trim());
    const nav = parsePage(files.get("EPUB/nav.xhtml") ?? "");
    const [contents] = elementsWhere(nav, ({ properties }) => properties["epub:type"] === "toc");
    const entries =
      contents === undefined ? [] : elementsWhere(contents, ({ tagName }) => tagName === "a").map((entry) => pageText(entry).trim());
    expect(headings.length).toBeGreaterThan(10);
    expect(headings.filter((heading) => !entries.includes(heading))).toEqual([]);
  });

  it("calls every note so that a reading system can show it in place", () => {
    const pages = [...unzipBook(bytesOf(locale))]
      .filter(([path]) => path.endsWith(".xhtml"))
      .map(([path, text]) => [path, parsePage(text)] as const);
    const calls = pages.flatMap(([path, page]) =>
      elementsWhere(page, ({ properties }) => properties["epub:type"] === "noteref").map(
        (call) => [path, String(call.properties["href"])] as const,
      ),
    );
    expect(calls).toHaveLength(13);
    for (const [path, href] of calls) {
      const [file = "", anchor] = href.split("#");
      const page = pages.find(([name]) => name === (file === "" ? path : `EPUB/${file}`))?.[1];
      const [note] = page === undefined ? [] : elementsWhere(page, ({ properties }) => properties["id"] === anchor);
      expect({ href, tag: note?.tagName, type: note?.properties["epub:type"] }).toEqual({ href, tag: "aside", type: "footnote" });
    }
  });

  it("says what it offers to those who cannot see", () => {
    const opf = unzipBook(bytesOf(locale)).get("EPUB/package.opf") ?? "";
    for (const property of ["accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"])
      expect(opf).toContain(`schema:${property}`);
  });
});

it("the four e-books have identifiers of their own, and the translations name the original", () => {
  const packages = sampleLocales.map((locale) => unzipBook(bytesOf(locale)).get("EPUB/package.opf") ?? "");
  const identifiers = packages.map((opf) => /<dc:identifier[^>]*>([^<]*)</.exec(opf)?.[1]);
  expect(new Set(identifiers).size).toBe(4);
  expect(identifiers.every((identifier) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/.test(identifier ?? ""))).toBe(true);
  const originals = packages.map((opf) => /<dc:source[^>]*>([^<]*)</.exec(opf)?.[1]);
  expect(originals).toEqual([undefined, identifiers[0], identifiers[0], identifiers[0]]);
});
