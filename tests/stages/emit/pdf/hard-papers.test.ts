import { afterAll, describe, expect, it } from "vitest";
import { itIsJudged } from "../../../support/judges.ts";
import { hardPapers } from "../../../support/print/hard-papers.ts";
import { lostLetters, lostPictures, lostWords, misplacedWords, strayNotes } from "../../../support/print/judge-paper.ts";
import { closePress, printPaper } from "../../../support/print/print-paper.ts";
import { judgePdfs, veraPdf } from "../../../support/vera-pdf.ts";

afterAll(closePress);

const files: Record<string, Uint8Array> = {};

describe.each(Object.entries(hardPapers))("a paper with %s", (name, make) => {
  it("has every word, every picture and every note in its place", async () => {
    const { parts, options, moved = [], byLetters, pages } = make();
    const printed = await printPaper(parts, options);
    files[name] = printed.bytes;
    expect(strayNotes(printed)).toEqual([]);
    // This machine may have no font for Japanese: what no font can write is lost to the text, too.
    const diagnostics = printed.diagnostics.filter(({ ruleId }) => !(byLetters && ruleId === "output-text-is-whole"));
    const labels = diagnostics.flatMap(({ reason }) => / note (\S+?),/.exec(reason)?.[1] ?? reason);
    expect(labels.filter((label) => !moved.includes(label))).toEqual([]);
    expect(lostPictures(printed)).toEqual([]);
    if (pages !== undefined) expect(printed.paper.pages.length).toBeGreaterThanOrEqual(pages);
    if (byLetters) return expect(lostLetters(printed).filter((lost) => !/^[\u3000-\u9FFF]/u.test(lost))).toEqual([]);
    expect(lostWords(printed)).toEqual([]);
    expect(misplacedWords(printed)).toBe("");
  });
});

itIsJudged(
  veraPdf,
  "all of them keep the rules of PDF/UA-1",
  async () => {
    expect(Object.keys(files)).toHaveLength(Object.keys(hardPapers).length);
    expect(await judgePdfs(files, ["ua1"])).toEqual({});
  },
  300_000,
);
