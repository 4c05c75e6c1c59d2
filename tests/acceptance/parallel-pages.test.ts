/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureRows } from "../support/parallel/measure-rows.ts";
import { parallelBuild, parallelEditions, parallelTexts } from "../support/parallel/parallel-builds.ts";
import { closeScreen, onScreen } from "../support/parallel/screen.ts";

const folders = new Map<string, string>();

beforeAll(async () => {
  for (const text of parallelTexts) folders.set(text.title, (await parallelBuild(text)).out);
}, 120_000);

afterAll(closeScreen);

const inFolder = (title: string, path: string): string => join(folders.get(title) ?? "", path);
const samplePage = (edition: string): string => inFolder("the sample", `${edition}/csto.html`);

const pages = (): { title: string; path: string; single: (locale: string) => string; locales: string[] }[] =>
  parallelEditions.map(({ text, edition, name }) => ({
    title: name,
    get path() {
      return inFolder(text.title, `${edition}/${text.article}.html`);
    },
    single: (locale) => inFolder(text.title, `${locale}/${text.article}.html`),
    locales: edition.split("+"),
  }));

describe.each(pages())("$title", (edition) => {
  it.each([360, 768, 1440])("keeps every row level, or its languages one under the other, at %i pixels", async (width) => {
    const rows = await onScreen(edition.path, width, measureRows);
    expect(rows.length).toBeGreaterThan(edition.title.includes("300") ? 299 : 30);
    const tops = new Set<boolean>();
    for (const { kind, cells } of rows) {
      expect(cells.length, cells[0]?.text).toBe(edition.locales.length);
      for (const cell of cells) expect(Math.min(cell.width, cell.height), cell.text).toBeGreaterThan(0);
      const isLevel = cells.every(({ top }) => Math.abs(top - (cells[0]?.top ?? 0)) < 1);
      const isStacked = cells.every(
        (cell, index) => index === 0 || cell.top >= (cells[index - 1]?.top ?? 0) + (cells[index - 1]?.height ?? 0) - 1,
      );
      expect(isLevel !== isStacked, cells[0]?.text).toBe(true);
      if (kind === "row") tops.add(isLevel);
      else expect(isStacked, cells[0]?.text).toBe(true);
      const across = [...cells].sort((one, other) => one.left - other.left);
      if (isLevel)
        for (const [index, { left, width: size }] of across.entries())
          expect(left + size).toBeLessThanOrEqual((across[index + 1]?.left ?? width) + 1);
    }
    // All rows of a page are of one kind, and those of a wide page are level.
    expect([...tops]).toEqual([width >= (edition.locales.length > 2 ? 1440 : 768)]);
  });

  it("has each passage of each language once, as the edition in that language has it", async () => {
    for (const [index, locale] of edition.locales.entries()) {
      const own = await onScreen(edition.path, 1440, (page) => wordsOf(page, index + 1));
      const single = await onScreen(edition.single(locale), 1440, (page) => wordsOf(page, undefined));
      expect(own.filter((words) => !single.includes(words) && !isPlaceholder(words))).toEqual([]);
      expect(single.filter((words) => !own.includes(words) && !words.startsWith("Thispassagenobody"))).toEqual([]);
    }
  });

  it("has every anchor of the single editions, and no id twice", async () => {
    const ids = await onScreen(edition.path, 1440, idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const locale of edition.locales) {
      const single = await onScreen(edition.single(locale), 1440, idsOf);
      expect(single.filter((id) => !ids.includes(id) && !/^images-|^cite$/.test(id))).toEqual([]);
    }
  });

  it("has the numbers of the single editions, at the same anchors", async () => {
    for (const [index, locale] of edition.locales.entries()) {
      const own = await onScreen(edition.path, 1440, (page) => callsOf(page, `.${locale}`, index + 1));
      const single = await onScreen(edition.single(locale), 1440, (page) => callsOf(page, "", undefined));
      expect(own).toEqual(single);
    }
  });

  it("leads every link to a place that is shown", async () => {
    const lost = await onScreen(edition.path, 1440, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
          const target = document.getElementById(decodeURIComponent(link.getAttribute("href") ?? "").slice(1));
          return target !== null && target.getClientRects().length > 0 ? [] : [link.outerHTML];
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  it("says the language and direction of every cell", async () => {
    const cells = await onScreen(edition.path, 1440, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll(".cell")].map((cell) => `${cell.getAttribute("lang")} ${cell.getAttribute("dir")}`),
      ),
    );
    const expected = edition.locales.map((locale) => `${locale} ${locale === "ar" ? "rtl" : "ltr"}`);
    expect([...new Set(cells)].sort()).toEqual(expected.sort());
  });
});

describe("the choice of columns", () => {
  const choose = (page: Page, selector: string): Promise<void> => page.click(selector);
  const shown = async (page: Page): Promise<string[]> => {
    const [row] = (await measureRows(page)).filter(({ kind }) => kind === "row");
    return [...(row?.cells ?? [])].sort((one, other) => one.left - other.left).map(({ lang }) => lang);
  };

  it("hides a language and brings it back, without a script", async () => {
    const seen = await onScreen(samplePage("en+ru+de+fr"), 1440, async (page) => {
      const states = [await shown(page)];
      for (const box of ["#show-2", "#show-4", "#show-2"]) {
        await choose(page, box);
        states.push(await shown(page));
      }
      return states;
    });
    expect(seen).toEqual([
      ["en", "ru", "de", "fr"],
      ["en", "de", "fr"],
      ["en", "de"],
      ["en", "ru", "de"],
    ]);
  });

  it("is made by keys alone", async () => {
    const seen = await onScreen(samplePage("en+ru+de+fr"), 1440, async (page) => {
      await page.focus("#show-1");
      await page.keyboard.press("Space");
      const without = await shown(page);
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      return [without, await shown(page), await page.evaluate(() => document.activeElement?.id)];
    });
    expect(seen).toEqual([["ru", "de", "fr"], ["ru", "en", "de", "fr"], "place-1"]);
  });

  it("keeps the heads of the columns in sight, in the chosen order", async () => {
    const heads = await onScreen(samplePage("en+ru+de+fr"), 1440, async (page) => {
      await page.select("#place-1", "3");
      await page.evaluate(() => document.getElementById("history")?.scrollIntoView({ behavior: "instant" }));
      return page.evaluate(() =>
        [...document.querySelectorAll(".column-heads > .cell")]
          .map((head) => ({ lang: head.getAttribute("lang"), ...head.getBoundingClientRect().toJSON() }))
          .sort((one, other) => one.left - other.left)
          .map(({ lang, top, height }) => ({ lang, isInSight: top > -1 && top < 20 && height > 10 })),
      );
    });
    expect(heads).toEqual(["ru", "de", "en", "fr"].map((lang) => ({ lang, isInSight: true })));
  });

  it("moves a language to another place with one choice", async () => {
    const seen = await onScreen(samplePage("en+ru+de+fr"), 1440, async (page) => {
      await page.select("#place-4", "2");
      const once = await shown(page);
      await page.select("#place-1", "3");
      return [once, await shown(page)];
    });
    expect(seen).toEqual([
      ["en", "fr", "ru", "de"],
      ["fr", "ru", "de", "en"],
    ]);
  });

  it("shows everything when no language is left", async () => {
    const seen = await onScreen(samplePage("en+ru"), 1440, async (page) => {
      await choose(page, "#show-1");
      await choose(page, "#show-2");
      return shown(page);
    });
    expect(seen).toEqual(["en", "ru"]);
  });

  it("keeps every link leading to a place that is shown", async () => {
    const lost = await onScreen(samplePage("en+ru"), 1440, async (page) => {
      await choose(page, "#show-1");
      return page.evaluate(
        () =>
          [...document.querySelectorAll('a[href^="#"]')].filter((link) => {
            const target = document.getElementById(decodeURIComponent(link.getAttribute("href") ?? "").slice(1));
            return link.getClientRects().length > 0 && (target === null || target.getClientRects().length === 0);
          }).length,
      );
    });
    expect(lost).toBe(0);
  });
});

it("the twin of a cell under the pointer stands out", async () => {
  const colours = await onScreen(samplePage("en+ru"), 1440, async (page) => {
    const twin = ".body > .row .cell-2";
    const colour = (): Promise<string> => page.$eval(twin, (cell) => getComputedStyle(cell).backgroundColor);
    const before = await colour();
    await page.hover(".body > .row .cell-1");
    return [before, await colour()];
  });
  expect(colours[0]).not.toBe(colours[1]);
});

it("the twin of a cell in which the focus is stands out", async () => {
  const colours = await onScreen(samplePage("en+ru"), 1440, async (page) => {
    const twin = ".body .row:has(a.citation-call) > .cell-2";
    const colour = (): Promise<string> => page.$eval(twin, (cell) => getComputedStyle(cell).backgroundColor);
    const before = await colour();
    await page.focus(".body .row:has(a.citation-call) > .cell-1 a.citation-call");
    return [before, await colour()];
  });
  expect(colours[0]).not.toBe(colours[1]);
});

it("a missing passage says so in its own language, and is not the other column's again", async () => {
  const page = readFileSync(inFolder("the hard text", "en+de/text.html"), "utf8");
  expect(page.split("This passage nobody has translated yet.").length - 1).toBe(1);
  expect(page).toMatch(/<p class="cell cell-2 passage-missing" lang="de"[^>]*><span class="missing-words">Noch nicht übersetzt: Deutsch/);
});

function isPlaceholder(words: string): boolean {
  return /^(?:Nochnichtübersetzt|Notyettranslated)/.test(words);
}

/** The words of the text and of the notes block by block, without spaces: of one column of a page, or of a page in one language. */
function wordsOf(page: Page, column: number | undefined): Promise<string[]> {
  return page.evaluate((chosen) => {
    const words: string[] = [];
    for (const part of document.querySelectorAll(".body, .notes")) {
      const copy = part.cloneNode(true) as Element;
      for (const other of copy.querySelectorAll(
        `.back-link, .section-languages, .anchor${chosen === undefined ? "" : `, .cell:not(.cell-${chosen})`}`,
      ))
        other.remove();
      const blocks = "p, h2, h3, h4, h5, h6, td, th, figcaption, caption, li, pre, svg";
      const isLeaf = (element: Element): boolean => element.querySelector("p, td, th, li, svg") === null;
      for (const block of copy.querySelectorAll(blocks)) {
        if (isLeaf(block)) words.push((block.textContent ?? "").replace(/\s+/g, ""));
        // Words of a list item stand beside the list in it.
        else if (block.tagName === "LI")
          for (const child of block.childNodes) if (child.nodeType === 3) words.push((child.textContent ?? "").replace(/\s+/g, ""));
      }
    }
    return words.filter(Boolean);
  }, column);
}

function idsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
}

/** What the calls of notes and references say, by their anchors. */
function callsOf(page: Page, ending: string, column: number | undefined): Promise<string[]> {
  return page.evaluate(
    (suffix, chosen) =>
      [
        ...document.querySelectorAll(
          `${chosen === undefined ? ".body" : `.cell-${chosen}`} :is(a.citation-call, a[role="doc-noteref"])[id]`,
        ),
      ]
        .filter((call) => call.closest(".notes") === null)
        .map((call) => `${call.id.slice(0, call.id.length - suffix.length)} ${call.textContent} ${call.getAttribute("href")}`)
        .sort(),
    ending,
    column,
  );
}
