import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openInReaders, type ReaderName } from "../support/readers/open-in-readers.ts";
import type { ReaderReport } from "../support/readers/reader-report.ts";
import { sampleBuild, sampleLocales } from "../support/sample-build.ts";

const readers: readonly ReaderName[] = ["foliate", "epubjs"];
let reports: Record<string, Record<string, ReaderReport>>;

beforeAll(async () => {
  const { out } = await sampleBuild();
  const books = Object.fromEntries(sampleLocales.map((locale) => [locale, readFileSync(join(out, locale, "csto.epub"))]));
  reports = await openInReaders(books, readers);
});

describe.each(readers)("in %s", (reader) => {
  describe.each(sampleLocales)("the book in %s", (locale) => {
    const report = (): ReaderReport => {
      const found = reports[reader]?.[locale];
      if (found === undefined) throw new Error("every reader opened every book");
      return found;
    };

    it("shows every page with its words and pictures", () => {
      const { sections, language } = report();
      expect(language).toBe(locale);
      expect(sections.length).toBeGreaterThan(10);
      expect(sections.filter(({ characters, pictures }) => characters === 0 && pictures === 0)).toEqual([]);
      expect(sections.filter(({ brokenPictures }) => brokenPictures > 0)).toEqual([]);
    });

    it("leads from every line of its contents, its page list and its landmarks to a place in it", () => {
      // epub.js gives its page list to nobody.
      expect(report().entries).toBeGreaterThan(reader === "foliate" ? 22 : 15);
      expect(report().unresolved).toEqual([]);
    });

    it("has something to show for every call of a note or of a reference", () => {
      const { notes } = report();
      expect(notes.filter(({ role }) => role === "doc-noteref")).toHaveLength(13);
      expect(notes.filter(({ role }) => role === "doc-biblioref").length).toBeGreaterThan(30);
      expect(notes.filter(({ isFound, characters }) => !isFound || characters < 9)).toEqual([]);
    });

    it("leaves the console without an error", () => {
      expect(report().errors).toEqual([]);
    });
  });
});

it("foliate-js opens notes and references over the text, and knows which is which", () => {
  for (const locale of sampleLocales)
    expect(reports["foliate"]?.[locale]?.popups).toMatchObject([
      { role: "doc-noteref", type: "footnote" },
      { role: "doc-biblioref", type: "biblioentry" },
    ]);
});
