import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outlineOf } from "../../../../pipeline/libraries/document/outline.ts";
import type { OutlineEntry } from "../../../../pipeline/model/document.ts";
import type { PaperName } from "../../../../pipeline/model/publication.ts";
import { type FoundHeading, findHeadings } from "../../../support/print/find-headings.ts";
import { headsOf, lostWords, misplacedWords, strayNotes } from "../../../support/print/judge-paper.ts";
import { lettersOf } from "../../../support/print/letters.ts";
import { closePress, type PrintedPaper, printFinal } from "../../../support/print/print-paper.ts";
import { linesBetween } from "../../../support/print/read-paper.ts";
import { sampleDocument } from "../../../support/print/sample-document.ts";
import { sampleLocales } from "../../../support/sample-build.ts";

afterAll(closePress);

const papers = ["A4", "A5", "Letter"] as const satisfies readonly PaperName[];

describe.each(sampleLocales.flatMap((locale) => papers.map((paper) => ({ locale, paper }))))(
  "the sample in $locale on $paper",
  ({ locale, paper }) => {
    let printed: PrintedPaper;
    let entries: OutlineEntry[];
    let headings: FoundHeading[];

    beforeAll(async () => {
      const { document, context } = await sampleDocument(locale);
      printed = await printFinal(document, context, { paper, baseUrl: "https://tetrapla.example/" });
      entries = [
        ...outlineOf(document.body),
        { anchor: "references" as never, title: context.labels("references"), rank: 2, children: [] },
      ];
      headings = findHeadings(printed, entries, 3);
    });

    it("has the page of every heading in its contents, its bookmarks and its links", () => {
      const [contents] = printed.paper.pages.slice(1);
      const { geometry } = printed;
      const listed =
        contents === undefined
          ? ""
          : linesBetween(contents, geometry.top, geometry.height - geometry.bottom)
              .map(lettersOf)
              .join(" ");
      const lines = headings.map(({ entry, page }) => `${lettersOf(entry.title)}${page}`);
      expect(lines.filter((line) => !listed.replaceAll(" ", "").includes(line))).toEqual([]);
      const marked = printed.paper.bookmarks.slice(2).map(({ title, page }) => `${lettersOf(title)} ${page}`);
      expect(marked).toEqual(headings.map(({ entry, page }) => `${lettersOf(entry.title)} ${page}`));
      expect(headings.map(({ entry }) => printed.paper.places.get(entry.anchor)?.page)).toEqual(headings.map(({ page }) => page));
    });

    it("names the section with which each page begins in the head, but above no section's own heading", () => {
      const title = lettersOf(printed.document.metadata.title.text);
      const sections = headings.filter(({ entry }) => entry.rank === 2);
      const expected = printed.paper.pages.map((_, index) => {
        const page = index + 1;
        if (page <= 2 || sections.some((each) => each.page === page && each.isFirst)) return "";
        const section = sections.findLast((each) => each.page < page);
        return [title, ...(section === undefined ? [] : [lettersOf(section.entry.title)])].sort().join(" ");
      });
      const heads = headsOf(printed).map((head) => {
        const letters = lettersOf(head);
        const section = sections.find(
          ({ entry }) => letters === title + lettersOf(entry.title) || letters === lettersOf(entry.title) + title,
        );
        return letters === ""
          ? ""
          : [title, ...(section === undefined ? [letters.replace(title, "")].filter(Boolean) : [lettersOf(section.entry.title)])]
              .sort()
              .join(" ");
      });
      expect(heads).toEqual(expected);
    });

    it("has every word in order and every note at its call", () => {
      expect(printed.diagnostics).toEqual([]);
      expect(strayNotes(printed)).toEqual([]);
      expect(lostWords(printed)).toEqual([]);
      expect(misplacedWords(printed)).toBe("");
    });

    it("says with each reference on which pages it is called", () => {
      const { document, paper: file } = printed;
      const expected = document.references.map(({ calls }) => [...new Set(calls.map((call) => file.places.get(call)?.page))].join(", "));
      const found = [...file.taggedText.matchAll(/↑\s(?:pp?\.|S\.|с\.)\s(\d+(?:, \d+)*)/g)].map(([, pages]) => pages);
      expect(found).toEqual(expected);
    });

    it("numbers the pages from the second on, at the foot", () => {
      const { geometry } = printed;
      const feet = printed.paper.pages.map((page) =>
        linesBetween(page, geometry.height - geometry.bottom + 4, geometry.height)
          .join(" ")
          .replaceAll(" ", ""),
      );
      expect(feet).toEqual(feet.map((_, index) => (index === 0 ? "" : `${index + 1}/${feet.length}`)));
    });
  },
);
