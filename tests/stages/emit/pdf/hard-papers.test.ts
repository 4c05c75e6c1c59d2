import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { hardPapers } from "../../../support/print/hard-papers.ts";
import { lostLetters, lostWords, misplacedWords, strayNotes } from "../../../support/print/judge-paper.ts";
import { closePress, printPaper } from "../../../support/print/print-paper.ts";

afterAll(closePress);

describe.each(Object.entries(hardPapers))("a paper with %s", (name, make) => {
  it("has every word and every note in its place", async () => {
    const { parts, options, moved = [], byLetters } = make();
    const t = performance.now();
    const printed = await printPaper(parts, options);
    writeFileSync(`/tmp/lab/hard-${name.replaceAll(" ", "-")}.pdf`, printed.bytes);
    console.log(name, printed.paper.pages.length, (performance.now() - t).toFixed(0), printed.diagnostics.length);
    expect(strayNotes(printed)).toEqual([]);
    const labels = printed.diagnostics.flatMap(({ reason }) => / note (\S+?),/.exec(reason)?.[1] ?? reason);
    expect(labels.filter((label) => !moved.includes(label))).toEqual([]);
    // This machine may have no font for Japanese: what no font can write is lost to the text, too.
    if (byLetters) return expect(lostLetters(printed).filter((lost) => !/^[\u3000-\u9FFF]/u.test(lost))).toEqual([]);
    expect(lostWords(printed)).toEqual([]);
    expect(misplacedWords(printed)).toBe("");
  });
});
