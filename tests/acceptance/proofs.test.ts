import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckSession } from "../../pipeline/build/check-session.ts";
import type { Diagnostic } from "../../pipeline/model/diagnostic.ts";
import { buildHere } from "../support/build-here.ts";
import { changesBetween, folderState } from "../support/folder-state.ts";
import { itIsJudged, nu } from "../support/judges.ts";
import { newFolder } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, translateHard } from "../support/parallel/parallel-workspace.ts";
import { closeScreen, onScreen } from "../support/parallel/screen.ts";
import { countRoles, openObjects } from "../support/pdf/count-roles.ts";
import { type Paper, type PaperPiece, readPaper } from "../support/print/read-paper.ts";
import { copyStaleSample, staleCount } from "../support/proof/stale-sample.ts";
import { elementsWhere, parsePage } from "../support/published/page-text.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { judgePdfs, veraPdf } from "../support/vera-pdf.ts";
import { askAxe } from "../support/web/ask-axe.ts";
import { checkPages } from "../support/web/check-pages.ts";

const names = ["csto.ru", "text.ar", "text.de"] as const;
type Name = (typeof names)[number];
const roots = new Map<string, string>();
const papers = new Map<Name, Paper>();

beforeAll(async () => {
  const sample = newFolder();
  await copyStaleSample(sample);
  const hard = await parallelWorkspace(hardArticle, { locales: ["de", "ar"], translate: translateHard });
  roots.set("csto", sample).set("text", hard);
  const runs = [await buildHere(sample, { proof: ["ru"] }), await buildHere(hard, { proof: ["ar", "de"], paper: "A5" })];
  for (const { code, stderr } of runs) if (code !== 0) throw new Error(stderr);
  for (const name of names) papers.set(name, await readPaper(readFileSync(pathOf(name, "pdf"))));
}, 240_000);

afterAll(closeScreen);

const rootOf = (name: string): string => roots.get(name.split(".")[0] ?? "") ?? "";
const pathOf = (name: Name, format: string): string => join(rootOf(name), "output/proof", `${name}.${format}`);
const paperOf = (name: Name): Paper =>
  papers.get(name) ?? { pages: [], places: new Map(), bookmarks: [], taggedText: "", alternatives: [] };

describe.each(names)("the proof %s", (name) => {
  it("has every passage that is translated, by its id, on the page and on paper", () => {
    const [article = ""] = name.split(".");
    const registry = readFileSync(join(rootOf(name), `translations/en/${article}.pot`), "utf8");
    const ids = [...registry.matchAll(/^msgctxt "(\w+)"/gm)].map(([, id]) => id ?? "");
    const page = readFileSync(pathOf(name, "html"), "utf8");
    const paper = withoutSpaces(paperOf(name).taggedText);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      expect(page).toMatch(new RegExp(`<span class="proof-id">${id}[< ]`));
      expect(paper).toContain(id);
    }
  });

  it("has every finding of a check in the article and in its own translation, numbered from one on", async () => {
    const findings = await findingsOf(name);
    const page = elementsWhere(parsePage(readFileSync(pathOf(name, "html"), "utf8")), ({ properties }) => isOf(properties, "proof-number"));
    const numbers = new Set(page.map((element) => Number(textOf(element))));
    expect([...numbers].sort((one, other) => one - other)).toEqual(findings.map((_, index) => index + 1));
    const text = withoutSpaces(textOf(parsePage(readFileSync(pathOf(name, "html"), "utf8"))));
    const paper = withoutSpaces(paperOf(name).taggedText);
    for (const { ruleId, reason } of findings) {
      const says = /^(translation-is-current|unit-is-translated)$/.test(ruleId) ? ruleId : reason.replaceAll("`", "");
      expect(text).toContain(withoutSpaces(says));
      expect(paper).toContain(withoutSpaces(says));
    }
  });

  it("keeps the two languages of a row level, with the id on the row's first line", () => {
    const { pages } = paperOf(name);
    let found = 0;
    for (const { pieces } of pages) {
      for (const { base, left } of pieces.filter(isId)) {
        const line = pieces.filter((piece) => Math.abs(piece.base - base) < 4 && piece.left < left && piece.size > 9);
        if (new Set(line.map((piece) => Math.round(piece.base))).size > 1) continue;
        // A row in the margin of whose first line the id stands has words of two languages there.
        if (spread(line) > 150) found += 1;
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it("has contents, bookmarks, running heads and page numbers, and lies across the sheet", () => {
    const { pages, bookmarks, taggedText } = paperOf(name);
    expect(pages.every(({ width, height }) => width > height)).toBe(true);
    expect(taggedText).toMatch(/Contents/);
    expect(bookmarks.length).toBeGreaterThan(4);
    const words = pages.slice(1).map(({ pieces }) => pieces.map(({ text }) => text).join(" "));
    for (const [index, page] of words.entries()) expect(page).toContain(`${index + 2} / ${pages.length}`);
    expect(words.filter((page) => page.includes("Proof: ")).length).toBeGreaterThan(pages.length / 3);
  });

  it("divides no word, so that every hyphen is the text's own, and nothing stands outside the sheet", () => {
    expect(paperOf(name).taggedText).not.toMatch(/\u00AD/);
    for (const { pieces, width, height } of paperOf(name).pages)
      for (const { left, base } of pieces) {
        expect(left).toBeGreaterThan(20);
        expect(left).toBeLessThan(width - 20);
        expect(base).toBeLessThan(height - 10);
      }
  });

  it.each([400, 1280])("fits on a screen of %i pixels, and axe finds nothing", async (width) => {
    const { surplus, found } = await onScreen(
      pathOf(name, "html"),
      width,
      async (page) => ({
        surplus: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        found: await askAxe(page),
      }),
      true,
    );
    expect(found).toEqual([]);
    expect(surplus).toBeLessThanOrEqual(0);
  });
});

describe("changes of the source", () => {
  it("are insertions and deletions in the tags, which PDF 1.7 knows by their decoration", () => {
    const bytes = readFileSync(pathOf("csto.ru", "pdf"));
    const { Ins = 0, Del = 0 } = countRoles(bytes);
    expect(Ins).toBeGreaterThan(staleCount);
    expect(Del).toBeGreaterThan(2);
    const objects = openObjects(bytes);
    expect(objects).toMatch(/\/Ins \/Span/);
    expect(objects.match(/\/TextDecorationType \/Underline/g)).toHaveLength(Ins);
    expect(objects.match(/\/TextDecorationType \/LineThrough/g)).toHaveLength(Del);
  });

  it("of a table stand below it, since its cells have no room", () => {
    const page = readFileSync(pathOf("csto.ru", "html"), "utf8");
    const table = page.indexOf("<table", page.indexOf("infobox"));
    expect(page.indexOf("<ins>Intergovernmental", table)).toBeGreaterThan(page.indexOf("</table>", table));
  });

  it("are no part of a heading", () => {
    const headings = elementsWhere(parsePage(readFileSync(pathOf("csto.ru", "html"), "utf8")), ({ tagName }) => /^h[2-6]$/.test(tagName));
    const changed = headings.find((heading) => textOf(heading).includes("Future members"));
    expect(changed && textOf(changed).replace(/\s+/g, " ").trim()).toMatch(/^Future members\s*Перспективы\s+расширения$/);
  });
});

describe("Arabic beside English", () => {
  it("runs from right to left in its own column", async () => {
    const sides = await onScreen(pathOf("text.ar", "html"), 1280, (page) =>
      page.evaluate(() => {
        const row = [...document.querySelectorAll(".body .row")].find(
          (each) => each.querySelector(".cell-2[dir=rtl]") && each.querySelector(".proof-note"),
        );
        const box = (selector: string) => row?.querySelector(selector)?.getBoundingClientRect().left ?? 0;
        return { english: box(".cell-1"), arabic: box(".cell-2"), note: box(".proof-note") };
      }),
    );
    expect(sides.english).toBeLessThan(sides.arabic);
    expect(sides.arabic).toBeLessThan(sides.note);
  });
});

itIsJudged(
  veraPdf,
  "veraPDF finds nothing in any proof",
  async () => {
    expect(await judgePdfs(Object.fromEntries(names.map((name) => [name, readFileSync(pathOf(name, "pdf"))])))).toEqual({});
  },
  240_000,
);

itIsJudged(nu, "Nu finds nothing in any proof", async () => {
  const found = await checkPages(Object.fromEntries(names.map((name) => [name, readFileSync(pathOf(name, "html"), "utf8")])));
  expect(Object.values(found).flat()).toEqual([]);
});

describe("a second run", () => {
  it("leaves what is up to date, and needs no browser to see that", async () => {
    const before = folderState(join(rootOf("csto"), "output"));
    const run = await buildHere(rootOf("csto"), { proof: ["ru"] });
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("2 files up to date") });
    expect(changesBetween(before, folderState(join(rootOf("csto"), "output")))).toEqual([]);
  });

  it("in another folder, time zone and language makes the same bytes", async () => {
    const root = newFolder({}, "Второе место");
    await copyStaleSample(root);
    const env = { TZ: "Asia/Tokyo", LANG: "ru_RU.UTF-8", LC_ALL: "ru_RU.UTF-8" };
    const run = await runTetrapla(["build", "--root", root, "--proof", "ru"], { cwd: root, env });
    expect(run.code).toBe(0);
    for (const format of ["html", "pdf"])
      expect(readFileSync(join(root, `output/proof/csto.ru.${format}`)).equals(readFileSync(pathOf("csto.ru", format))), format).toBe(true);
  });

  it("does not write a file again whose bytes are the same", async () => {
    const { mtimeMs } = statSync(pathOf("csto.ru", "html"));
    const po = join(rootOf("csto"), "translations/fr/csto.po");
    writeFileSync(po, `${readFileSync(po, "utf8")}\n`);
    const run = await buildHere(rootOf("csto"), { proof: ["ru"], format: ["html"] });
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("1 file up to date") });
    expect(statSync(pathOf("csto.ru", "html")).mtimeMs).toBe(mtimeMs);
  });
});

it("`--notes foot` has each note at the foot of the page that calls it, beside what is said of it", async () => {
  const out = newFolder();
  const run = await buildHere(rootOf("csto"), { proof: ["ru"], format: ["pdf"], notes: "foot", out });
  expect(run.code).toBe(0);
  expect(run.stderr).not.toContain("note-is-at-its-call");
  const { places } = await readPaper(readFileSync(join(out, "proof/csto.ru.pdf")));
  const calls = [...places].filter(([id]) => /^note-\w+-call-1$/.test(id));
  expect(calls.length).toBeGreaterThan(8);
  for (const [id, { page }] of calls) expect(places.get(id.replace(/-call-1$/, ""))?.page, id).toBe(page);
});

it("`--format html` makes no PDF and starts no browser", async () => {
  const root = newFolder();
  await copyStaleSample(root);
  const env = { TETRAPLA_BROWSER: join(root, "no-browser") };
  const run = await runTetrapla(["build", "--root", root, "--proof", "de", "--format", "html"], { env });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/csto\.de\.html/) });
  expect(existsSync(join(root, "output/proof/csto.de.pdf"))).toBe(false);
});

/** What a check finds in an article and in the files of a proof's language. */
async function findingsOf(name: Name): Promise<Diagnostic[]> {
  const [article = "", locale = ""] = name.split(".");
  const { diagnostics } = await new CheckSession(rootOf(name)).check();
  return diagnostics.filter(
    ({ place: { file } }) =>
      file.startsWith(`source/${article}/`) || file === `translations/en/${article}.pot` || file === `translations/${locale}/${article}.po`,
  );
}

function isId({ text }: PaperPiece): boolean {
  return /^k[a-z0-9]{7}\b/.test(text);
}

function spread(pieces: readonly PaperPiece[]): number {
  const lefts = pieces.map(({ left }) => left);
  return lefts.length === 0 ? 0 : Math.max(...lefts) - Math.min(...lefts);
}

function isOf({ className }: { readonly className?: unknown }, name: string): boolean {
  return [className].flat().includes(name);
}

function withoutSpaces(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00AD\u2010-]+/g, "");
}

function textOf(node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }): string {
  return `${node.value ?? ""}${(node.children ?? []).map((child) => textOf(child as typeof node)).join("")}`;
}
