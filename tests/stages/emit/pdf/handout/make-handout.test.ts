import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handout, HandoutKind } from "../../../../../pipeline/model/handout.ts";
import type { HandoutSource } from "../../../../../pipeline/stages/emit/pdf/handout/handout-maker.ts";
import { makeHandout } from "../../../../../pipeline/stages/emit/pdf/handout/make-handout.ts";
import { itIsJudged } from "../../../../support/judges.ts";
import { closePress, press } from "../../../../support/print/print-paper.ts";
import { type Paper, readPaper } from "../../../../support/print/read-paper.ts";
import { sampleDocument } from "../../../../support/print/sample-document.ts";
import { searchLetters } from "../../../../support/published/find-words.ts";
import { judgePdfs, veraPdf } from "../../../../support/vera-pdf.ts";

const kinds = ["booklet", "summary", "large-print", "trim"] as const satisfies readonly HandoutKind[];
const sources: HandoutSource[] = [];
const made = new Map<HandoutKind, Handout>();
const papers = new Map<HandoutKind, Paper>();

beforeAll(async () => {
  for (const locale of ["en", "ru"]) {
    const { document, context } = await sampleDocument(locale);
    sources.push({ document, context: { ...context, browser: press } });
  }
  for (const kind of kinds) {
    const { handout } = await makeHandout(kind, both());
    made.set(kind, handout);
    papers.set(kind, await readPaper(handout.bytes));
  }
}, 120_000);
afterAll(closePress);

describe("a handout of two editions", () => {
  it.each(kinds)("has the words of both, as a %s", (kind) => {
    const text = lettersIn(kind);
    expect(text.haystack).toContain(text.prepare("The Collective Security Treaty Organisation (CSTO) is an intergovernmental"));
    expect(text.haystack).toContain(text.prepare("Председательство"));
  });

  it.each(kinds)("says how many pages and sheets a %s has", (kind) => {
    const { pages, sheets, paper } = handoutOf(kind);
    expect(paper).toBe("A4");
    expect(paperOf(kind).pages).toHaveLength(kind === "booklet" ? pages / 2 : pages);
    expect(sheets).toBe(kind === "booklet" ? pages / 4 : Math.ceil(pages / 2));
  });

  it("names the files for readers where it is for the press, and is not tagged there", () => {
    for (const kind of ["booklet", "trim"] as const) {
      const objects = openBundles(handoutOf(kind).bytes);
      expect(objects).toMatch(/\/Subject ?\([^)]*en\/csto\.pdf, ru\/csto\.pdf/);
      expect(objects).not.toContain("/StructTreeRoot");
    }
  });

  itIsJudged(
    veraPdf,
    "is PDF/UA-1 and PDF/A-2a where people read it",
    async () => {
      const files = { summary: handoutOf("summary").bytes, large: handoutOf("large-print").bytes };
      expect(await judgePdfs(files)).toEqual({});
    },
    120_000,
  );

  it("keeps the places and bookmarks of both editions apart, each with its own pages", () => {
    const { places, bookmarks } = paperOf("large-print");
    const [english, russian] = [places.get("history")?.page ?? 0, places.get("ru.history")?.page ?? 0];
    expect(english).toBeGreaterThan(2);
    expect(russian).toBeGreaterThan(english + 8);
    expect(bookmarks.find(({ title }) => title === "History")?.page).toBe(english);
    expect(bookmarks.find(({ title }) => title === "История")?.page).toBe(russian);
  });
});

describe("a booklet", () => {
  it("sets nothing that is read smaller than 8.5 points", () => {
    const small = paperOf("booklet").pages.flatMap(({ pieces }) => pieces.filter(({ size }) => size < 8.5 * (96 / 72) - 0.01));
    // What is raised is smaller by nature, and drawings are made as wide as the text.
    const raised = /^\W*[a-zа-я]?\W*$|^[\d\s]+$|citation|needed|источник|нужен/u;
    expect(small.map(({ text }) => text).filter((text) => !raised.test(text))).toEqual([]);
    expect(small.length).toBeLessThan(120);
  });

  it("has the title on the right of its first side and the last text page not beside it", () => {
    const [first] = paperOf("booklet").pages;
    const middle = (first?.width ?? 0) / 2;
    expect(first?.pieces.find(({ text }) => text.includes("Collective"))?.left).toBeGreaterThan(middle);
    expect(first?.pieces.filter(({ left }) => left < middle)).toEqual([]);
  });
});

describe("large print", () => {
  it("sets its text in 18 points and more, without dividing words", () => {
    const { pages } = paperOf("large-print");
    const text = pages.flatMap(({ pieces }) => pieces.filter(({ text }) => text.length > 20));
    expect(text.length).toBeGreaterThan(200);
    const small = text.filter(({ size }) => size < 18 * (96 / 72) - 0.01);
    // What is left are running heads, on the first line of a page, and the words of the drawing, which is as wide as the text.
    expect(small.filter(({ base }) => base > 100).map(({ text }) => text)).toEqual(drawn(small));
    expect(pages.flatMap(({ pieces }) => pieces).filter(({ text }) => /\p{L}[\u00AD\u2010]$/u.test(text))).toEqual([]);
  });
});

describe("a summary", () => {
  it("is one sheet for each edition", () => {
    expect(handoutOf("summary").pages).toBeLessThanOrEqual(4);
  });
});

it("the same handout has the same bytes", async () => {
  for (const kind of ["booklet", "large-print"] as const) {
    const { handout } = await makeHandout(kind, both());
    expect(Buffer.compare(handout.bytes, handoutOf(kind).bytes)).toBe(0);
  }
});

it("a booklet of A5 sheets is refused with what to do", async () => {
  const [source] = both();
  const publication = { ...source.context.publication, paper: "A5" as const };
  await expect(makeHandout("booklet", [{ ...source, context: { ...source.context, publication } }])).rejects.toThrow(
    "Unexpected paper A5, expected A4 or Letter for a booklet: --paper A4.",
  );
});

function both(): readonly [HandoutSource, ...HandoutSource[]] {
  const [first, ...others] = sources;
  if (first === undefined) throw new Error("no source");
  return [first, ...others];
}

function handoutOf(kind: HandoutKind): Handout {
  return made.get(kind) ?? never(kind);
}

function paperOf(kind: HandoutKind): Paper {
  return papers.get(kind) ?? never(kind);
}

function lettersIn(kind: HandoutKind): ReturnType<typeof searchLetters> {
  const { pages } = paperOf(kind);
  return searchLetters(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""));
}

function never(what: string): never {
  throw new Error(`no ${what}`);
}

/** Words of the sample's drawing among pieces. */
function drawn(pieces: readonly { readonly text: string; readonly base: number }[]): string[] {
  return pieces
    .filter(({ base, text }) => base > 100 && /^Treaty in force|^Договор вступил|^Signatory|^Member of|^Участник|^Член/.test(text))
    .map(({ text }) => text);
}

/** What is in the streams of objects (ISO 32000-1, 7.5.7). */
function openBundles(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return [...text.matchAll(/\/Type ?\/ObjStm[\s\S]*?stream\n/g)]
    .map((match) => inflateSync(bytes.subarray(match.index + match[0].length)).toString("latin1"))
    .join("\n");
}
