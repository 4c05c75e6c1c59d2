import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../../../pipeline/edges/browser/ensure-browser.ts";
import { outlineOf } from "../../../../../pipeline/libraries/document/outline.ts";
import type { OutlineEntry } from "../../../../../pipeline/model/document.ts";
import { itIsJudged, type Judge, poppler } from "../../../../support/judges.ts";
import { newFolder } from "../../../../support/new-folder.ts";
import { countRoles, openObjects } from "../../../../support/pdf/count-roles.ts";
import { type FinishedPrint, finishedArticle } from "../../../../support/pdf/finished-print.ts";
import { letters } from "../../../../support/pdf/letters.ts";
import { farthestChange, rasters } from "../../../../support/pdf/rasters.ts";
import { samplePrints } from "../../../../support/pdf/sample-prints.ts";
import { lostPictures, lostWords, strayNotes } from "../../../../support/print/judge-paper.ts";
import { closePress, press } from "../../../../support/print/print-paper.ts";
import { readPaper } from "../../../../support/print/read-paper.ts";
import { readPrint } from "../../../../support/published/read-print.ts";
import { judgePdfs, veraPdf } from "../../../../support/vera-pdf.ts";
import { corpus } from "./corpus.ts";

const qpdf: Judge = { name: "qpdf", needs: "qpdf", isPresent: spawnSync("qpdf", ["--version"], { stdio: "ignore" }).status === 0 };
const prints = new Map<string, FinishedPrint>();

beforeAll(async () => {
  for (const [locale, print] of await samplePrints(press)) prints.set(`the sample in ${locale}`, print);
  for (const [name, parts] of Object.entries(corpus)) prints.set(name, await finishedArticle(parts, press));
}, 300_000);
afterAll(closePress);

const all = (): [string, FinishedPrint][] => [...prints];
/** Where no font has a letter, Chromium shows what PDF/A forbids, and another box is shown in its stead. */
const whole = (): [string, FinishedPrint][] =>
  all().filter(([, { diagnostics }]) => !diagnostics.some(({ ruleId }) => ruleId === "output-text-is-whole"));

/** A text without spaces, and without what Chromium's own maps get wrong: accents that are no letter, apostrophes that are another. */
const withoutDoubt = (text: string): string => text.replace(/[\s\0\u00AD\u200B\u2060’‘ʼʻ]+|\u0301/g, "");

describe("every finished print", () => {
  it("is there", () => {
    expect(all().filter(([name]) => name.startsWith("the sample"))).toHaveLength(4);
    expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(40);
  });

  it("has every word, picture and note of its article", async () => {
    for (const [name, { document, bytes, diagnostics }] of whole()) {
      const printed = { document, diagnostics, paper: await readPaper(bytes) };
      // pdf.js does not give the words of formulas, pictures, Arabic and what is divided everywhere; of small capitals it gives capitals.
      const isLegible = !/formula|drawing|right to left|long words|struck/.test(name);
      expect({ name, notes: strayNotes(printed), pictures: lostPictures(printed), words: isLegible ? lostWords(printed) : [] }).toEqual({
        name,
        notes: [],
        pictures: [],
        words: [],
      });
    }
  });

  itIsJudged(
    veraPdf,
    "keeps every rule of PDF/UA-1 and PDF/A-2a that a machine can judge",
    async () => {
      expect(await judgePdfs(Object.fromEntries(all().map(([name, { bytes }]) => [name, bytes])))).toEqual({});
    },
    300_000,
  );

  itIsJudged(veraPdf, "would not keep them unfinished", async () => {
    const raw = prints.get("the sample in en")?.raw ?? new Uint8Array();
    const { raw: lines = [] } = await judgePdfs({ raw });
    expect(lines.filter((line) => line.startsWith("ua1 ")).length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.startsWith("2a ")).length).toBeGreaterThan(2);
  });

  itIsJudged(qpdf, "is well-formed for qpdf", async () => {
    const folder = newFolder();
    for (const [index, [name, { bytes }]] of all().entries()) {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      const { status, stdout, stderr } = spawnSync("qpdf", ["--check", path], { encoding: "utf8" });
      expect({ name, status, said: stderr + (status === 0 ? "" : stdout) }).toEqual({ name, status: 0, said: "" });
    }
  });

  itIsJudged(
    poppler,
    "looks as before, point by point",
    async () => {
      const changed: string[] = [];
      for (const [name, { raw, bytes }] of whole()) {
        // A letter that is gone, or moved by a point, makes black of white somewhere.
        if (farthestChange(await rasters(raw), await rasters(bytes)) > 128) changed.push(name);
      }
      expect(changed).toEqual([]);
      expect(whole().length).toBeGreaterThan(40);
    },
    300_000,
  );

  it("has every letter that it had before, on every page", async () => {
    for (const [name, { raw, bytes }] of whole()) {
      // Chromium's maps have the shapes of Arabic letters in place of the letters.
      if (name === "paragraphs from right to left") continue;
      expect({ name, letters: (await letters(bytes)).map(withoutDoubt) }).toEqual({
        name,
        letters: (await letters(raw)).map(withoutDoubt),
      });
    }
  });

  it("has accents, apostrophes and Arabic letters that search finds, which Chromium's own maps get wrong", async () => {
    const text = async (name: string): Promise<string> => (await letters(prints.get(name)?.bytes ?? new Uint8Array())).join("");
    const stressed = "Организа\u0301цияДогово\u0301раоколлекти\u0301внойбезопа\u0301сности,Э\u0301тотЫ\u0301иЮ\u0301";
    expect(await text("stressed letters")).toContain(stressed);
    expect(await text("the sample in en")).toContain("Bakiyev’s");
    for (const word of ["مرحبا", "بالعالم", "الصفحة"]) expect(await text("paragraphs from right to left")).toContain(word);
  });

  it("has them in the order that they had before, for those who read by the tags", async () => {
    for (const [name, { raw, bytes }] of whole()) {
      const [before, after] = [await readPrint(raw), await readPrint(bytes)].map(({ taggedText }) => withoutDoubt(taggedText)) as [
        string,
        string,
      ];
      // pdf.js takes the marks of forms for the page's own; of Arabic, see above.
      if (name.startsWith("a drawing") || name === "paragraphs from right to left") continue;
      // What the browser repeats at the top of a table's pages is read once.
      if (name === "a table over several pages") expect(before.replaceAll("NameWhatWhy", "")).toBe(after.replaceAll("NameWhatWhy", ""));
      else expect({ name, after }).toEqual({ name, after: before });
    }
    expect(
      (await readPrint(prints.get("a table over several pages")?.bytes ?? new Uint8Array())).text.match(/Name\s+What\s+Why/g),
    ).toHaveLength(1);
  });
});

describe("the structure", () => {
  const of = (name: string): FinishedPrint => {
    const print = prints.get(name);
    if (print === undefined) throw new Error(`no ${name}`);
    return print;
  };

  itIsJudged(qpdf, "says of the sample what things are", async () => {
    const { document, bytes } = of("the sample in ru");
    const counts = countRoles(bytes);
    const entries = (list: readonly OutlineEntry[]): number => list.reduce((sum, { children }) => sum + 1 + entries(children), 0);
    const calls = document.notes.reduce((sum, note) => sum + note.calls.length, 0);
    // The reference list is in the contents, too.
    const contents = entries(outlineOf(document.body)) + 1;
    expect(counts).toMatchObject({
      Document: 1,
      TOCI: contents,
      Note: document.notes.length,
      H1: 1,
      Figure: 1,
      THead: 1,
      Reference: contents + calls,
    });
    expect(Object.keys(counts)).not.toContain("NonStruct");
  });

  itIsJudged(qpdf, "has formulas, cells under their headings, and once the notes that are called twice", async () => {
    expect(countRoles(of("formulas").bytes)).toMatchObject({ Formula: 4 });
    expect(countRoles(of("a table").bytes)).toMatchObject({ Table: 1, TR: 3, TH: 2, TD: 4 });
    expect(countRoles(of("a table with no head").bytes)).toMatchObject({ Table: 1, TR: 2, TD: 4 });
    expect(countRoles(of("notes that are called twice").bytes)).toMatchObject({ Note: 2, Reference: 3 });
    expect(countRoles(of("headings six deep").bytes)).toMatchObject({ H1: 1, H2: 1, H3: 1, H4: 1, H5: 1, H6: 2 });
  });

  itIsJudged(qpdf, "leads from bookmarks to headings, and has feet as such on all pages but the first, and heads", async () => {
    const { bytes } = of("the sample in en");
    const text = openObjects(bytes);
    const { pages, bookmarks } = await readPaper(bytes);
    expect(text.match(/\/Subtype\/Footer/g)).toHaveLength(pages.length - 1);
    expect(text.match(/\/Subtype\/Header/g)?.length).toBeGreaterThan(pages.length / 2);
    expect(text.match(/\/SE \d+ 0 R/g)).toHaveLength(bookmarks.length);
  });
});

describe("the bytes", () => {
  it("are the same from one browser and from another, whatever was printed before", async () => {
    const names = ["a table with marks, links and notes in its cells", "a drawing", "formulas", "headings six deep"];
    const other = await launchBrowser();
    try {
      for (const name of names) {
        const [first, parts] = [prints.get(name), corpus[name]];
        if (first === undefined || parts === undefined) throw new Error(`no ${name}`);
        const again = await finishedArticle(parts, press);
        const elsewhere = await finishedArticle(parts, async () => other);
        expect(again.raw).not.toEqual(first.raw);
        expect([name, Buffer.compare(again.bytes, first.bytes), Buffer.compare(elsewhere.bytes, first.bytes)]).toEqual([name, 0, 0]);
      }
    } finally {
      await other.close();
    }
  });
});
