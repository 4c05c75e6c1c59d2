import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildHere } from "../support/build-here.ts";
import { itIsJudged } from "../support/judges.ts";
import { newFolder } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, prose, translateHard } from "../support/parallel/parallel-workspace.ts";
import { openObjects } from "../support/pdf/count-roles.ts";
import { type Paper, readPaper } from "../support/print/read-paper.ts";
import { elementsWhere, parsePage } from "../support/published/page-text.ts";
import { copySample } from "../support/sample-build.ts";
import { judgePdfs, veraPdf } from "../support/vera-pdf.ts";
import { frontMatter } from "../support/workspace-files.ts";

interface PrintedEdition {
  readonly bytes: Uint8Array;
  readonly paper: Paper;
  /** The words of paragraphs side by side, without spaces, from the edition's page. */
  readonly rows: readonly (readonly string[])[];
}

const prints = new Map<string, PrintedEdition>();
const names = ["sample en+ru A4", "sample en+ru Letter", "sample en+ru+de+fr A4", "hard en+de A4", "hard ar+en A4", "many en+de A4"];
let sample: string;

beforeAll(async () => {
  sample = newFolder();
  await copySample(sample);
  const hard = await parallelWorkspace(hardArticle, { locales: ["de", "ar"], translate: translateHard });
  const blocks = Array.from({ length: 300 }, (_, index) =>
    index % 10 === 0 ? `## Section ${index}` : `Row ${index}. ${prose(20 + (index % 40))}`,
  );
  const article = { "article.md": `${frontMatter("title: Many rows")}${blocks.join("\n\n")}\n` };
  const many = await parallelWorkspace(article, {
    locales: ["de"],
    translate: (source) => `${source.replace("Row", "Zeile")} ${prose(source.length % 50)}`,
  });
  const roots: Readonly<Record<string, string>> = { sample, hard, many };
  for (const name of names) {
    const [text = "", edition = "", paper = ""] = name.split(" ");
    const root = roots[text] ?? "";
    const out = join(root, paper, edition);
    const flags = { out, parallel: [edition.split("+")], format: ["html", "pdf"], paper: paper as "A4" | "Letter" };
    const run = await buildHere(root, flags);
    if (run.code !== 0) throw new Error(run.stderr);
    const path = join(out, edition, text === "sample" ? "csto" : "text");
    const bytes = readFileSync(`${path}.pdf`);
    prints.set(name, { bytes, paper: await readPaper(bytes), rows: rowsOf(readFileSync(`${path}.html`, "utf8")) });
  }
}, 300_000);

describe.each(names)("%s", (name) => {
  const printed = (): PrintedEdition => {
    const found = prints.get(name);
    if (found === undefined) throw new Error(`${name} is not printed`);
    return found;
  };

  it("lies across the paper where there are more than two columns", () => {
    const { paper } = printed();
    const [first] = paper.pages;
    expect((first?.width ?? 0) > (first?.height ?? 0)).toBe(name.includes("+de+fr"));
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
    if (!name.includes("ar+")) expect(found).toBeGreaterThan(rows.length / 3);
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
    if (!name.startsWith("sample")) return;
    expect(paper.bookmarks.map(({ title }) => title).find((title) => title.startsWith("History"))).toMatch(/^History · История/);
    expect(paper.taggedText).toContain("Contents · Содержание");
  });
});

it("every cell says its language", () => {
  const objects = openObjects(prints.get("sample en+ru A4")?.bytes ?? new Uint8Array());
  const languages = [...objects.matchAll(/\/Lang \((\w+)\)/g)].map(([, language]) => language);
  expect(languages.filter((language) => language === "ru").length).toBeGreaterThan(100);
});

itIsJudged(
  veraPdf,
  "veraPDF finds nothing in any of them",
  async () => {
    expect(await judgePdfs(Object.fromEntries([...prints].map(([name, { bytes }]) => [name, bytes])))).toEqual({});
  },
  240_000,
);

it("are the same bytes twice", async () => {
  const out = join(sample, "again");
  await buildHere(sample, { out, parallel: [["en", "ru"]], format: ["html", "pdf"], paper: "A4" });
  expect(readFileSync(join(out, "en+ru/csto.pdf")).equals(prints.get("sample en+ru A4")?.bytes ?? new Uint8Array())).toBe(true);
});

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
