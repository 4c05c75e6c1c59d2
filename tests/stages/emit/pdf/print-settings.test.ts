import { afterAll, describe, expect, it } from "vitest";
import { lostWords, misplacedWords } from "../../../support/print/judge-paper.ts";
import { lettersOf } from "../../../support/print/letters.ts";
import { closePress, printPaper } from "../../../support/print/print-paper.ts";
import { Prose } from "../../../support/print/prose.ts";
import { linesBetween, type PaperPage } from "../../../support/print/read-paper.ts";
import { TestNotes } from "../../../support/print/test-notes.ts";

afterAll(closePress);

function textOf(page: PaperPage | undefined): string {
  return page === undefined ? "" : linesBetween(page, 0, page.height).join("\n");
}

function longText(notes: TestNotes): string {
  const prose = new Prose(20);
  const sections = [1, 2, 3].map((section) => {
    const again = section > 1 ? notes.callAgain(section - 1) : "";
    return `<section><h2 id="s${section}">Section ${section}</h2><p>${prose.text(150)}${notes.call(`Note of section ${section}.`)} ${prose.text(60)}${again}</p><p>${prose.text(160)}</p></section>`;
  });
  return sections.join("");
}

describe("settings of a print", () => {
  it("put all notes at the end, listed in the contents, each with the pages that call it", async () => {
    const notes = new TestNotes();
    const printed = await printPaper({ body: longText(notes), ...notes.parts }, { paper: "A5", print: { notes: "end" } });
    const { paper, document } = printed;
    const pages = document.notes.map(({ anchor }) => paper.places.get(anchor)?.page);
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toBeGreaterThan(paper.places.get("s3")?.page ?? 99);
    expect(lettersOf(textOf(paper.pages[1]))).toContain(`Notes${pages[0]}`);
    const calls = document.notes.map(({ calls }) => [...new Set(calls.map((call) => paper.places.get(call)?.page))].join(", "));
    expect([...paper.taggedText.matchAll(/↑\spp?\.\s([\d, ]+)/g)].map(([, found]) => found)).toEqual(calls);
    expect(lostWords(printed)).toEqual([]);
    expect(misplacedWords(printed)).toBe("");
  });

  it("print a note once and send back to it from later pages", async () => {
    const notes = new TestNotes();
    const { paper, document } = await printPaper({ body: longText(notes), ...notes.parts }, { paper: "A5" });
    const all = paper.pages.map(textOf);
    for (const { anchor, label, calls } of document.notes.slice(0, 2)) {
      const [first, second] = calls.map((call) => paper.places.get(call)?.page ?? 0);
      expect(paper.places.get(anchor)?.page).toBe(first);
      expect(second).toBeGreaterThan(first ?? 99);
      expect(lettersOf(all[(second ?? 0) - 1] ?? "")).toContain(`${label}seep${first}`);
    }
    expect(all.join("\n").match(/Note of section 1/g)).toHaveLength(1);
  });

  it("leave out running heads and hyphens when they are not wanted", async () => {
    const notes = new TestNotes();
    const print = { runningHeads: false, hyphenation: false };
    const { paper, geometry } = await printPaper({ body: longText(notes), ...notes.parts }, { paper: "A5", print });
    expect(paper.pages.flatMap((page) => linesBetween(page, 0, geometry.top - 4))).toEqual([]);
    const lines = paper.pages.slice(2).flatMap((page) => linesBetween(page, geometry.top, geometry.height - geometry.bottom));
    expect(lines.filter((line) => /[-\u2010\u00AD]$/.test(line))).toEqual([]);
  });

  it("set the margins, which change sides", async () => {
    const notes = new TestNotes();
    const print = { margins: { inner: 40, outer: 20, top: 30 }, binding: 5 };
    const { paper, geometry } = await printPaper({ body: longText(notes), ...notes.parts }, { print });
    const edge = (page: PaperPage | undefined): number =>
      Math.min(...(page?.pieces ?? []).filter(({ base }) => base > geometry.top && base < 400).map(({ left }) => left));
    expect(edge(paper.pages[2])).toBeCloseTo((45 * 96) / 25.4, -0.5);
    expect(edge(paper.pages[3])).toBeCloseTo((20 * 96) / 25.4, -0.5);
  });

  it("show the address and its code on the title page, or nothing of them", async () => {
    const facts = { metadata: { date: { year: 2020, month: 2, day: 3 } } };
    const context = { sourceRevision: "0123456789ab", formats: ["html", "pdf"] as const };
    const { paper } = await printPaper(facts, { baseUrl: "https://example.org/texts/", context });
    expect(lettersOf(textOf(paper.pages[0]))).toContain(lettersOf("example.org/texts/en/test.html"));
    expect(textOf(paper.pages[0])).toContain("0123456789ab");
    const bare = await printPaper(facts);
    expect(textOf(bare.paper.pages[0])).toContain("2020");
    expect(textOf(bare.paper.pages[0])).not.toMatch(/web|revision/i);
  });
});
