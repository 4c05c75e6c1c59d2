import { beforeAll, expect, it } from "vitest";
import { checkEpubs } from "../support/check-epubs.ts";
import { checkWithAce } from "../support/check-with-ace.ts";
import { epubCheck, itIsJudged, nu } from "../support/judges.ts";
import { parallelBuild, parallelEditions, parallelFiles, parallelTexts } from "../support/parallel/parallel-builds.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { judgePdfs, veraPdf } from "../support/vera-pdf.ts";
import { askAxe } from "../support/web/ask-axe.ts";
import { checkPages } from "../support/web/check-pages.ts";
import { Reader } from "../support/web/reader.ts";

/** Nothing is found in any edition. */
const nothing = Object.fromEntries(parallelEditions.map(({ name }) => [name, []]));
let pages: Readonly<Record<string, string>>;
let books: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const html = await parallelFiles("html");
  pages = Object.fromEntries(Object.entries(html).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  books = await parallelFiles("epub");
}, 120_000);

it.each(parallelTexts)("the output rules find nothing in $title, in one language and in several", async (text) => {
  const { root, out } = await parallelBuild(text);
  const run = await runTetrapla(["validate", "--root", root, "--out", out, "--no-judges", "--strict"]);
  expect(run).toMatchObject({ code: 0, stdout: "nothing to mend\n" });
});

itIsJudged(epubCheck, "EPUBCheck finds nothing in any book", async () => {
  expect((await checkEpubs(books)).findings).toEqual(nothing);
});

it("Ace by DAISY finds nothing in any book", async () => {
  expect(await checkWithAce(books)).toEqual(nothing);
}, 240_000);

itIsJudged(nu, "the Nu checker finds nothing on any page", async () => {
  expect(await checkPages(pages)).toEqual(nothing);
});

it.each([360, 1440])(
  "axe finds nothing on any page, at %i pixels",
  async (width) => {
    const reader = await Reader.start();
    try {
      const found: Record<string, string[]> = {};
      for (const [name, page] of Object.entries(pages))
        found[name] = await reader.read(page, { width, hasScripts: true }, (open) => askAxe(open.page));
      expect(found).toEqual(nothing);
    } finally {
      await reader.close();
    }
  },
  120_000,
);

itIsJudged(
  veraPdf,
  "veraPDF finds nothing in any print, by PDF/UA-1 and PDF/A-2a",
  async () => {
    expect(await judgePdfs(await parallelFiles("pdf"))).toEqual({});
  },
  240_000,
);
