import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildHere } from "../support/build-here.ts";
import { itIsJudged } from "../support/judges.ts";
import { newFolder } from "../support/new-folder.ts";
import { parallelBuild, parallelEditions } from "../support/parallel/parallel-builds.ts";
import { openObjects } from "../support/pdf/count-roles.ts";
import { type Paper, readPaper } from "../support/print/read-paper.ts";
import { elementsWhere, parsePage } from "../support/published/page-text.ts";
import { judgePdfs, veraPdf } from "../support/vera-pdf.ts";

interface PrintedEdition {
  readonly bytes: Uint8Array;
  readonly paper: Paper;
  /** The words of paragraphs side by side, without spaces, from the edition's page. */
  readonly rows: readonly (readonly string[])[];
}

const prints = new Map<string, PrintedEdition>();
const onLetter = "en+ru of the sample, on Letter";
const names = [...parallelEditions.map(({ name }) => name), onLetter];

beforeAll(async () => {
  for (const { text, edition, name } of parallelEditions) {
    const { out, root } = await parallelBuild(text);
    prints.set(name, await readPrinted(join(out, edition, text.article)));
    if (!onLetter.startsWith(name)) continue;
    const letter = join(newFolder(), "output");
    const run = await buildHere(root, { out: letter, parallel: [edition.split("+")], format: ["html", "pdf"], paper: "Letter" });
    if (run.code !== 0) throw new Error(run.stderr);
    prints.set(onLetter, await readPrinted(join(letter, edition, text.article)));
  }
}, 300_000);

async function readPrinted(path: string): Promise<PrintedEdition> {
  const bytes = readFileSync(`${path}.pdf`);
  return { bytes, paper: await readPaper(bytes), rows: rowsOf(readFileSync(`${path}.html`, "utf8")) };
}

describe.each(names)("%s", (name) => {
  const printed = (): PrintedEdition => {
    const found = prints.get(name);
    if (found === undefined) throw new Error(`${name} is not printed`);
    return found;
  };

  it("lies across the paper where there are more than two columns", () => {
    const { paper } = printed();
    const [first] = paper.pages;
    expect((first?.width ?? 0) > (first?.height ?? 0)).toBe(/^\w+\+\w+\+/.test(name));
  });

  it("begins the passages of a row on the same line of the same page", () => {
    const { paper, rows } = printed();
    const lines = linesOf(paper);
    let found = 0;
    for (const row of rows) {
      const places = row.map((words) => lines.filter((line) => line.words.length > 7 && words.startsWith(line.words)));
      // Where a passage begins as another does, nobody can tell them apart.
      if (places.some((list) => list.length !== 1)) continue;
      found += 1;
      const [first, ...others] = places.map(([place]) => place);
      for (const other of others)
        expect([other?.page, Math.round(other?.base ?? 0)], row[0]).toEqual([first?.page, Math.round(first?.base ?? 0)]);
    }
    // Letters that run from right to left are not drawn in their order.
    if (!/\bar\b/.test(name)) expect(found).toBeGreaterThan(rows.length / 3);
  });

  it("keeps the lines of all columns level, also where a row goes on on the next page", () => {
    const { paper } = printed();
    for (const { pieces, height } of paper.pages.slice(2)) {
      const text = pieces.filter(({ size, base }) => Math.abs(size - 14) < 0.2 && base < height * 0.9);
      const columns = [...new Set(text.map(({ left }) => Math.round(left)))];
      const bases = [...new Set(text.map(({ base }) => Math.round(base)))].sort((one, other) => one - other);
      // Lines of one row are 20 px apart; lines of two columns that were not level would be nearer to each other.
      for (const [index, base] of bases.entries()) {
        const next = bases[index + 1];
        if (next !== undefined) expect(next - base === 1 || next - base >= 9, `${base} and ${next} in ${columns.length}`).toBe(true);
      }
    }
  });

  it("has bookmarks and contents in all languages", () => {
    const { paper } = printed();
    if (!name.startsWith("en+ru")) return;
    expect(paper.bookmarks.map(({ title }) => title).find((title) => title.startsWith("History"))).toMatch(/^History · История/);
    expect(paper.taggedText).toContain("Contents · Содержание");
  });
});

it("every cell says its language", () => {
  const objects = openObjects(prints.get("en+ru of the sample")?.bytes ?? new Uint8Array());
  const languages = [...objects.matchAll(/\/Lang \((\w+)\)/g)].map(([, language]) => language);
  expect(languages.filter((language) => language === "ru").length).toBeGreaterThan(100);
});

itIsJudged(
  veraPdf,
  "veraPDF finds nothing in one on Letter",
  async () => {
    expect(await judgePdfs({ letter: prints.get(onLetter)?.bytes ?? new Uint8Array() })).toEqual({});
  },
  240_000,
);

interface Line {
  readonly page: number;
  readonly base: number;
  readonly words: string;
}

/** What stands on the lines of each column, without spaces and without the hyphen at its end. */
function linesOf({ pages }: Paper): Line[] {
  return pages.flatMap(({ pieces }, page) => {
    const lines: { base: number; right: number; words: string }[] = [];
    for (const { text, left, base, size } of pieces) {
      const line = lines.find((each) => Math.abs(each.base - base) < 1 && left >= each.right - 2 && left < each.right + size);
      const right = left + text.length * size * 0.45;
      const words = text.replace(/\s+/g, "");
      if (line === undefined) lines.push({ base, right, words });
      else [line.words, line.right] = [line.words + words, right];
    }
    return lines.map(({ base, words }) => ({ page, base, words: words.replace(/[-\u2010\u00AD]$/, "") }));
  });
}

/** The paragraphs of a page's text that stand side by side. */
function rowsOf(html: string): string[][] {
  const rows = elementsWhere(
    parsePage(html),
    ({ tagName, properties }) => tagName === "div" && [properties["className"]].flat().includes("row"),
  );
  return rows.flatMap((row) => {
    const cells = row.children.flatMap((child) => (child.type === "element" && child.tagName === "p" ? [textOf(child)] : []));
    return cells.length > 1 && cells.every((words) => words.length > 40) ? [cells] : [];
  });
}

function textOf(node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }): string {
  return `${node.value ?? ""}${(node.children ?? []).map((child) => textOf(child as typeof node)).join("")}`.replace(/\s+/g, "");
}
