import { inflateSync } from "node:zlib";
import type { Element, ElementData } from "hast";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handout, HandoutKind } from "../../../../../pipeline/model/handout.ts";
import type { HandoutSource } from "../../../../../pipeline/stages/emit/pdf/handout/handout-maker.ts";
import { makeHandout } from "../../../../../pipeline/stages/emit/pdf/handout/make-handout.ts";
import { itIsJudged } from "../../../../support/judges.ts";
import { closePress, press } from "../../../../support/print/print-paper.ts";
import { type Paper, type PaperPiece, readPaper } from "../../../../support/print/read-paper.ts";
import { sampleDocument } from "../../../../support/print/sample-document.ts";
import { searchLetters } from "../../../../support/published/find-words.ts";
import { testDocument } from "../../../../support/test-document.ts";
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
  it("sets nothing that is read smaller than 8.5 points, in drawings neither", () => {
    const { pages } = paperOf("booklet");
    expect(tooSmall(pages, 8.5)).toEqual([]);
    expect(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text))).toContainEqual(expect.stringMatching(/^Signatory/));
  });

  it("has its pages where those who fold it look for them", async () => {
    const { handout } = await makeHandout("booklet", [both()[0]]);
    const { pages } = await readPaper(handout.bytes);
    const feet = pages.map(({ width, height, pieces }) => {
      const numbers = pieces.filter(({ text, base }) => base > height - 60 && /^\d+( \/ \d+)?$/.test(text));
      const first = (isRight: boolean) => numbers.find(({ left }) => left > width / 2 === isRight);
      return [first(false), first(true)].map((piece) => Number(piece?.text.split(" ")[0] ?? 0));
    });
    const count = 2 * pages.length;
    const last = Math.max(...feet.flat());
    // A title page and blank ones have no number.
    const numberOf = (page: number): number => (page > 1 && page <= last ? page : 0);
    const sides = feet.map((_, side) => (side % 2 === 0 ? [count - side, side + 1] : [side + 1, count - side]).map(numberOf));
    expect(last).toBeGreaterThan(count - 4);
    expect(feet).toEqual(sides);
  });

  it("has the title on the right of its first side and the last text page not beside it", () => {
    const [first] = paperOf("booklet").pages;
    const middle = (first?.width ?? 0) / 2;
    expect(first?.pieces.find(({ text }) => text.includes("Collective"))?.left).toBeGreaterThan(middle);
    expect(first?.pieces.filter(({ left }) => left < middle)).toEqual([]);
  });
});

describe("large print", () => {
  it("sets its text in 18 points and more, in tables and drawings, too, without dividing words of the text", () => {
    const { pages } = paperOf("large-print");
    expect(tooSmall(pages, 18)).toEqual([]);
    expect(pages.flatMap(({ pieces }) => pieces).find(({ text }) => text.startsWith("Signatory"))?.size).toBeGreaterThanOrEqual(24);
  });

  it("divides no words of its text", async () => {
    const [{ context }] = both();
    const document = testDocument({ body: `<p>${"Intergovernmental organisations characteristically deliberate. ".repeat(60)}</p>` });
    const { handout } = await makeHandout("large-print", [{ document, context }]);
    const words = (await readPaper(handout.bytes)).pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
    expect(words.join(" ")).toContain("characteristically");
    expect(words.filter((text) => /[\u00AD\u2010-]$/u.test(text))).toEqual([]);
  });
});

describe("trimmed pages", () => {
  it("lie in boxes that say where to cut, and how far ink may reach", () => {
    const boxes = [...openBundles(handoutOf("trim").bytes).matchAll(/\/(MediaBox|TrimBox|BleedBox) ?\[([^\]]*)\]/g)];
    const numbers = new Map(boxes.map(([, name = "", box = ""]) => [name, box.trim().split(/\s+/).map(Number)]));
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers.get("TrimBox") ?? [];
    const millimetre = 72 / 25.4;
    expect([(right - left) / millimetre, (top - bottom) / millimetre].map(Math.round)).toEqual([210, 297]);
    expect((left - (numbers.get("BleedBox")?.[0] ?? 0)) / millimetre).toBeCloseTo(3, 1);
    expect(numbers.get("MediaBox")?.[2]).toBeGreaterThan(numbers.get("BleedBox")?.[2] ?? 0);
    expect(boxes.filter(([, name]) => name === "TrimBox")).toHaveLength(handoutOf("trim").pages);
  });
});

describe("a summary", () => {
  it("is one sheet for each edition", async () => {
    expect(handoutOf("summary").pages).toBeLessThanOrEqual(4);
    for (const source of sources) {
      const { handout, diagnostics } = await makeHandout("summary", [source]);
      expect(handout).toMatchObject({ sheets: 1, paper: "A4", flip: "long" });
      expect(diagnostics).toEqual([]);
    }
  });
});

describe("a handout of languages side by side", () => {
  const parallel = new Map<HandoutKind, { readonly handout: Handout; readonly paper: Paper }>();
  const paper = (kind: HandoutKind): Paper => parallel.get(kind)?.paper ?? never(kind);

  beforeAll(async () => {
    const { document, context } = await sampleDocument("en", "ru");
    for (const kind of kinds) {
      const { handout } = await makeHandout(kind, [{ document, context: { ...context, browser: press } }]);
      parallel.set(kind, { handout, paper: await readPaper(handout.bytes) });
    }
  }, 120_000);

  it.each([
    ["booklet", 8.5],
    ["large-print", 18],
  ] as const)("has them one under the other in a %s, whose columns would be narrow, in no letters below %d points", (kind, least) => {
    const { pages } = paper(kind);
    expect(tooSmall(pages, least)).toEqual([]);
    const page = pages.find(({ pieces }) => pieces.some(isHeading("Recent")) && pieces.some(isHeading("События"))) ?? never("page");
    const [english, russian] = ["Recent", "События"].map((word) => page.pieces.find(isHeading(word)) ?? never(word));
    expect(russian?.left).toBeCloseTo(english?.left ?? 0, 0);
    expect(russian?.base).toBeGreaterThan((english?.base ?? 0) + 20);
  });

  it("has them beside each other in a summary, with the table, the notes and the references that are called", () => {
    const { pages, taggedText } = paper("summary");
    const all = pages.flatMap(({ pieces }) => pieces);
    const [english, russian] = ["Nikolai", "Генеральным"].map((word) => all.findLast(({ text }) => text.startsWith(word)));
    expect(russian?.left).toBeGreaterThan((english?.left ?? 0) + 200);
    expect(russian?.base).toBeCloseTo(english?.base ?? 0, 0);
    const text = searchLetters(taggedText);
    for (const words of ["The nine signatories", "Девять государств", "This is the day on which", "В этот день был подписан", "References"])
      expect(text.haystack).toContain(text.prepare(words));
    expect(text.haystack).not.toContain(text.prepare("In 2005 the partners in the CSTO"));
    expect(parallel.get("summary")?.handout.sheets).toBeLessThanOrEqual(2);
  });

  itIsJudged(
    veraPdf,
    "is PDF/UA-1 and PDF/A-2a where people read it",
    async () => {
      const bytes = (kind: HandoutKind): Uint8Array => parallel.get(kind)?.handout.bytes ?? never(kind);
      expect(await judgePdfs({ summary: bytes("summary"), large: bytes("large-print") })).toEqual({});
    },
    120_000,
  );
});

describe("a foreign drawing", () => {
  const svg = (width: number, height: number, letters: number): string =>
    `<figure id="fig-wide"><svg role="img" aria-label="Wide" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="none" stroke="black"/><text x="20" y="${height / 2}" font-size="${letters}">Wide letters</text></svg><figcaption>A wide drawing</figcaption></figure>`;
  const make = async (width: number, height: number, letters: number, kind: HandoutKind = "booklet") => {
    const [{ context }] = both();
    const document = testDocument({ body: `<p>Before it.</p>${svg(width, height, letters)}<p>After it.</p>` });
    nameDrawings(document.body.children as Element[]);
    const { handout, diagnostics } = await makeHandout(kind, [{ document, context }]);
    const paper = await readPaper(handout.bytes);
    const piece = paper.pages.flatMap(({ pieces }) => pieces).find(({ text }) => /letters$/.test(text));
    return { diagnostics, points: ((piece?.size ?? 0) * 72) / 96, paper };
  };

  it("is turned where its letters would be too small otherwise", async () => {
    const { diagnostics, points, paper } = await make(1600, 400, 32);
    expect(diagnostics).toEqual([]);
    expect(points).toBeGreaterThanOrEqual(8.5);
    expect(paper.pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(" ")).toContain("A wide drawing");
  });

  it("has its words once more in large letters, in large print", async () => {
    const { diagnostics, points, paper } = await make(2400, 300, 12, "large-print");
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["drawing-is-legible"]);
    expect(points).toBeLessThan(18);
    const large = paper.pages.flatMap(({ pieces }) => pieces.filter(({ size }) => size > 23.9));
    expect(large.map(({ text }) => text).join(" ")).toMatch(/A wide drawing\s+Wide letters/);
  });

  it("is told of, with its file and what to do, where even that does not help", async () => {
    const { diagnostics, points } = await make(2400, 300, 12);
    expect(points).toBeLessThan(8.5);
    expect(diagnostics).toMatchObject([
      {
        ruleId: "drawing-is-legible",
        severity: "warning",
        place: { file: "source/test/images/wide.svg" },
        reason: expect.stringMatching(/letters of 2\.\d points .*expected 8\.5 or more/),
        note: expect.stringContaining("larger"),
      },
    ]);
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

/** Words that are read and are smaller than so many points. What is raised is smaller by nature; running heads stand above the text. */
function tooSmall(pages: Paper["pages"], least: number): string[] {
  const raised = /^\W*[a-zа-я]?\W*$|^[\d\s]{1,3}$|citation|needed|источник|нужен/u;
  const small = pages.flatMap(({ pieces }) => pieces.filter(({ size, base }) => size < least * (96 / 72) - 0.01 && base > 100));
  return small.map(({ text }) => text).filter((text) => !raised.test(text));
}

/** Whether a piece is a word of a heading, which is larger than the text. */
function isHeading(word: string): (piece: PaperPiece) => boolean {
  return ({ text, size }) => text.startsWith(word) && size > 19;
}

/** Drawings as `render` leaves them: each knows its file. */
function nameDrawings(children: readonly Element[]): void {
  for (const child of children) {
    if (child.tagName === "svg") child.data = { ...(child.data as ElementData), picture: "images/wide.svg" };
    nameDrawings((child.children ?? []).filter((each): each is Element => each.type === "element"));
  }
}

/** What is in the streams of objects (ISO 32000-1, 7.5.7). */
function openBundles(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return [...text.matchAll(/\/Type ?\/ObjStm[\s\S]*?stream\n/g)]
    .map((match) => inflateSync(bytes.subarray(match.index + match[0].length)).toString("latin1"))
    .join("\n");
}
