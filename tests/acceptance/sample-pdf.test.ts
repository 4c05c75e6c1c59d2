import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { itIsJudged, poppler } from "../support/judges.ts";
import { findPieces, searchLetters } from "../support/published/find-words.ts";
import { lostInOrder } from "../support/published/lost-in-order.ts";
import { readPage } from "../support/published/read-page.ts";
import { type Print, readPrint } from "../support/published/read-print.ts";
import { sampleBuild, sampleLocales } from "../support/sample-build.ts";
import { piecesOf, sampleUnits } from "../support/sample-units.ts";
import type { SharedBuild } from "../support/shared-build.ts";
import { judgePdfs, veraPdf } from "../support/vera-pdf.ts";

const run = promisify(execFile);
let sample: SharedBuild;

beforeAll(async () => {
  sample = await sampleBuild();
});

itIsJudged(
  veraPdf,
  "the four PDFs keep every rule of PDF/UA-1 and PDF/A-2a that a machine can judge",
  async () => {
    const files = Object.fromEntries(sampleLocales.map((locale) => [locale, readFileSync(join(sample.out, locale, "csto.pdf"))]));
    expect(await judgePdfs(files)).toEqual({});
  },
  120_000,
);

describe.each(sampleLocales)("the PDF in %s", (locale) => {
  const path = (): string => join(sample.out, locale, "csto.pdf");
  const title = (): string => sampleUnits(sample.root, locale)[0]?.text ?? "no title";
  let print: Print;

  beforeAll(async () => {
    print = await readPrint(readFileSync(path()));
  });

  itIsJudged(poppler, "is a tagged A4 document with its title, without scripts and locks", async () => {
    const { stdout } = await run("pdfinfo", [path()]);
    const facts = Object.fromEntries(
      stdout.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
    );
    expect(facts).toMatchObject({
      Tagged: "yes",
      JavaScript: "no",
      Encrypted: "no",
      Form: "none",
      "Page size": expect.stringContaining("A4"),
    });
    expect(facts["Title"]?.replace(/\s/g, " ")).toBe(title());
    expect(Number(facts["Pages"])).toBeGreaterThan(4);
  });

  itIsJudged(poppler, "has all its fonts inside, as outlines that know their characters", async () => {
    const { stdout } = await run("pdffonts", [path()]);
    const [, rule = "", ...rows] = stdout.trimEnd().split("\n");
    const widths = rule.split(" ").map((dashes) => dashes.length);
    const fonts = rows.map((row) => columnsOf(row, widths));
    expect(fonts.length).toBeGreaterThan(1);
    for (const [name, type, , embedded, , unicode] of fonts) {
      expect({ name, embedded, unicode }).toEqual({ name, embedded: "yes", unicode: "yes" });
      expect(type).not.toMatch(/Type 3/);
    }
  });

  itIsJudged(poppler, "gives its words to a program that copies text", async () => {
    const { stdout } = await run("pdftotext", ["-enc", "UTF-8", path(), "-"], { maxBuffer: 1 << 24 });
    const text = searchLetters(stdout.replace(/^\f?\s*\d+\s*\/\s*\d+\s*$/gm, ""));
    const paragraphs = sampleUnits(sample.root, locale).filter(({ kind }) => /^(heading|footnote)/.test(kind));
    // Notes and headings stand in one column; a paragraph may run around the box of key facts.
    const lost = paragraphs.filter(({ text: words }) => piecesOf(words).some((piece) => findPieces(text, [piece]) === undefined));
    expect(lost.map(({ id, text: words }) => `${id}: ${words}`)).toEqual([]);
    const Cyrillic = stdout.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    if (locale === "ru") expect(Cyrillic).toBeGreaterThan(10_000);
    else expect(Cyrillic).toBeGreaterThan(40);
  });

  itIsJudged(poppler, "is read by its tags in the order of the article, wherever its figure stands", async () => {
    const { stdout } = await run("pdfinfo", ["-struct-text", path()], { maxBuffer: 1 << 26 });
    const words = [...stdout.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join("");
    const units = sampleUnits(sample.root, locale);
    // Poppler leaves out of paragraphs what they say in another way than they draw it, such as stressed letters.
    const marks = units.filter(({ kind }) => /^(heading|caption)/.test(kind));
    expect(marks.length).toBeGreaterThan(10);
    expect(lostInOrder(searchLetters(words), marks)).toEqual([]);
  });

  it("says its language and its title in its own metadata", () => {
    expect({ language: print.language, title: print.title.replace(/\s/g, " ") }).toEqual({ language: locale, title: title() });
  });

  it("draws no character that the web page has not: glyphs that serve two characters give the right one", () => {
    const page = readPage(readFileSync(join(sample.out, locale, "csto.html"), "utf8"));
    const known = new Set(`${page.text}0123456789./ \n`.normalize("NFC").replace(/\u00A0|\u202F/g, " "));
    const strange = [...new Set(print.drawnText.normalize("NFC"))].filter((character) => !known.has(character));
    expect(strange.map((character) => `${character} U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`)).toEqual(
      [],
    );
  });

  it("numbers its pages", () => {
    for (let page = 2; page <= print.pages; page++) expect(print.drawnText.replace(/\s/g, "")).toContain(`${page}/${print.pages}`);
  });

  it("has bookmarks for all its headings, in order", () => {
    const headings = sampleUnits(sample.root, locale).filter(({ kind }) => kind.startsWith("heading"));
    const letters = (text: string): string => searchLetters(text).haystack;
    const bookmarks = print.bookmarks.map(letters);
    const found = bookmarks.filter((bookmark) => headings.some(({ text }) => letters(text) === bookmark));
    expect(found).toEqual(headings.map(({ text }) => letters(text)));
    expect(bookmarks[0]).toBe(letters(title()));
  });
});

function columnsOf(row: string, widths: readonly number[]): string[] {
  let from = 0;
  return widths.map((width) => {
    const cell = row.slice(from, from + width).trim();
    from += width + 1;
    return cell;
  });
}
