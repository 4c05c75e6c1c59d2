import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readEBook } from "../../pipeline/edges/validate/published/read-e-book.ts";
import { loadPdfJs, readPrint } from "../../pipeline/edges/validate/published/read-print.ts";
import { readWebPage } from "../../pipeline/edges/validate/published/read-web-page.ts";
import type { PublishedFile } from "../../pipeline/model/published.ts";
import { type ParallelText, parallelBuild, parallelEditions } from "../support/parallel/parallel-builds.ts";

const formats = ["html", "epub", "pdf"] as const;
type Format = (typeof formats)[number];

const read = new Map<string, Promise<PublishedFile>>();

/** A file of an edition as its reader meets it, read once. */
function fileOf(text: ParallelText, edition: string, format: Format): Promise<PublishedFile> {
  const path = `${edition}/${text.article}.${format}`;
  const key = `${text.title} ${path}`;
  const known = read.get(key) ?? readFinished(text, path, format);
  read.set(key, known);
  return known;
}

async function readFinished(text: ParallelText, path: string, format: Format): Promise<PublishedFile> {
  const bytes = new Uint8Array(readFileSync(join((await parallelBuild(text)).out, path)));
  if (format === "html") return readWebPage(bytes, path);
  if (format === "epub") return readEBook(bytes);
  const pdfJs = await loadPdfJs();
  if (pdfJs === undefined) throw new Error("pdfjs-dist is a dependency of the tests");
  return readPrint(bytes, path, pdfJs);
}

/** The ids that have no language behind them: of sections, figures, tables, notes, references and their calls. */
function canonicalIds({ anchors }: PublishedFile): string[] {
  return anchors
    .map(({ id }) => id)
    .filter((id) => /^(ref-|note-|cite-)/.test(id) && !/\.[a-z]{2}$/.test(id))
    .sort();
}

/** Words that follow a place, without spaces: what a reader sees who comes there. */
function wordsAt({ runs, anchors, format }: PublishedFile, id: string): string {
  const place = anchors.find((anchor) => anchor.id === id);
  if (format === "pdf" || place === undefined) return place?.spot.within ?? "";
  const start = place.spot.position?.start.offset;
  const from = runs.findIndex(({ spot, text }) => text.trim() !== "" && isBehind(spot, place.spot, start));
  return (runs[from]?.text ?? "").replace(/\s+/g, "");
}

function isBehind(spot: PublishedFile["runs"][number]["spot"], place: typeof spot, offset: number | undefined): boolean {
  if (offset !== undefined) return (spot.position?.start.offset ?? -1) >= offset;
  const [page, line, column] = parts(place.within);
  const [ownPage, ownLine, ownColumn] = parts(spot.within);
  return ownPage === page && (ownLine > line || (ownLine === line && ownColumn >= column));
}

function parts(within = ""): [string, number, number] {
  const [page = "", line = "0", column = "0"] = within.split(":");
  return [page, Number(line), Number(column)];
}

describe.each(parallelEditions)("$name", ({ text, edition }) => {
  const locales = edition.split("+");

  beforeAll(async () => {
    await parallelBuild(text);
  }, 120_000);

  it.each(formats)("has the places of the editions in one language, and no other: %s", async (format) => {
    const own = await fileOf(text, edition, format);
    for (const locale of locales) {
      const single = await fileOf(text, locale, format);
      expect(canonicalIds(own)).toEqual(canonicalIds(single));
      // Nothing else has gone but what belongs to a picture of one language, and to what only one language has.
      const ids = new Set(own.anchors.map(({ id }) => id));
      const shared = single.anchors.filter(({ id }) => !/^(images-|print-page-|cite$)/.test(id));
      expect(shared.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it.each(["html", "epub"] as const)(
    "shows, at each heading's place, what the edition of the first language shows there: %s",
    async (format) => {
      const [own, single] = [await fileOf(text, edition, format), await fileOf(text, locales[0] ?? "", format)];
      const headings = headingsOf(await fileOf(text, locales[0] ?? "", "html"));
      expect(headings.length).toBeGreaterThan(2);
      for (const id of headings) expect(wordsAt(own, id), id).toBe(wordsAt(single, id));
    },
  );

  it("is led to by the pages in one language, section by section, and leads back", async () => {
    const own = await fileOf(text, edition, "html");
    const path = `${edition}/${text.article}.html`;
    for (const locale of locales) {
      const single = await fileOf(text, locale, "html");
      const singlePath = `${locale}/${text.article}.html`;
      const [there, back] = [linksTo(single, path), linksTo(own, singlePath)];
      expect(there.length).toBeGreaterThan(2);
      expect(back).toEqual(there);
      const [ids, singleIds] = [own, single].map(({ anchors }) => new Set(anchors.map(({ id }) => id)));
      for (const anchor of there.filter((each) => each !== "")) {
        expect(ids?.has(anchor), `${path}#${anchor}`).toBe(true);
        expect(singleIds?.has(anchor), `${singlePath}#${anchor}`).toBe(true);
      }
    }
  });

  it("calls every note and reference by the numbers of the editions in one language, and has each of them once", async () => {
    const own = await fileOf(text, edition, "html");
    const ids = own.anchors.map(({ id }) => id);
    for (const id of canonicalIds(await fileOf(text, locales[0] ?? "", "html")).filter((each) => /^(ref|note)-/.test(each)))
      expect(
        ids.filter((other) => other === id),
        id,
      ).toHaveLength(1);
  });
});

/** The places to which the contents of a page lead. */
function headingsOf({ links }: PublishedFile): string[] {
  return [...new Set(links.flatMap(({ isNavigation, anchor }) => (isNavigation && anchor ? [anchor] : [])))];
}

/** The places of a page to which another leads, in order; an empty one for the page itself. */
function linksTo({ links }: PublishedFile, path: string): string[] {
  return links.filter(({ page }) => page === path).map(({ anchor = "" }) => anchor);
}
