import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../../../pipeline/edges/browser/ensure-browser.ts";
import { itIsJudged, type Judge, poppler } from "../../../../support/judges.ts";
import { newFolder } from "../../../../support/new-folder.ts";
import { type FinishedPrint, finishedArticle } from "../../../../support/pdf/finished-print.ts";
import { letters } from "../../../../support/pdf/letters.ts";
import { rasters } from "../../../../support/pdf/rasters.ts";
import { samplePrints } from "../../../../support/pdf/sample-prints.ts";
import { lostWords } from "../../../../support/print/judge-paper.ts";
import { closePress, press } from "../../../../support/print/print-paper.ts";
import { readPaper } from "../../../../support/print/read-paper.ts";
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

describe("every finished print", () => {
  it("is there", () => {
    expect(all().filter(([name]) => name.startsWith("the sample"))).toHaveLength(4);
    expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(40);
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
      // Where no font has a letter, Chromium shows what PDF/A forbids, and another box is shown in its stead.
      const comparable = all().filter(([, { diagnostics }]) => !diagnostics.some(({ ruleId }) => ruleId === "output-text-is-whole"));
      for (const [name, { raw, bytes }] of comparable) {
        const [before, after] = [await rasters(raw), await rasters(bytes)];
        if (before.length === 0 || before.join() !== after.join()) changed.push(name);
      }
      expect(changed).toEqual([]);
      expect(comparable.length).toBeGreaterThan(40);
    },
    300_000,
  );

  it("has every letter that it had before", async () => {
    for (const [name, { raw, bytes }] of all()) expect({ name, letters: await letters(bytes) }).toEqual({ name, letters: await letters(raw) });
  });

  it("has every word of the article in the order of its tags", async () => {
    for (const [name, { document, bytes, diagnostics }] of all()) {
      if (diagnostics.some(({ ruleId }) => ruleId === "output-text-is-whole")) continue;
      expect({ name, lost: lostWords({ document, paper: await readPaper(bytes) } as never) }).toEqual({ name, lost: [] });
    }
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
