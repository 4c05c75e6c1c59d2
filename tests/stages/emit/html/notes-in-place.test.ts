/// <reference lib="dom" />
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairRules } from "../../../../pipeline/stages/emit/html/pair-rules.ts";
import { html } from "../../../../pipeline/stages/emit/html.ts";
import { testContext } from "../../../support/test-context.ts";
import { type DocumentParts, testDocument } from "../../../support/test-document.ts";
import { longDocument } from "../../../support/web/long-page.ts";
import { Reader } from "../../../support/web/reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
}, 120_000);
afterAll(() => reader.close());

/** Texts of few and of many notes: their rules are written differently. */
const documents = { "a short text": longDocument(6, 20), "a long text": longDocument(60, 150) };

describe.each(Object.entries(documents))("in %s", (_, parts) => {
  let text: string;
  beforeAll(async () => {
    text = await pageOf(parts);
  });

  it("a note comes to the foot of the window while the pointer is on its call, and goes when it leaves", async () => {
    await reader.read(text, {}, async ({ page }) => {
      const { href, x, y } = await firstCall(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(await isAtFoot(page, href)).toBe(false);
      await page.mouse.move(x, y);
      await pause(400);
      expect(await isAtFoot(page, href)).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      await page.mouse.move(2, 2);
      await pause(600);
      expect(await isAtFoot(page, href)).toBe(false);
    });
  });

  it("a note stays while the pointer is on it: it can be read, and its links followed", async () => {
    await reader.read(text, {}, async ({ page }) => {
      const { href, x, y } = await firstCall(page);
      await page.mouse.move(x, y);
      await pause(400);
      await page.mouse.move(x, 870, { steps: 4 });
      await pause(900);
      expect(await isAtFoot(page, href)).toBe(true);
      await page.mouse.move(2, 2);
      await pause(600);
      expect(await isAtFoot(page, href)).toBe(false);
    });
  });

  it("a note comes for those who go from link to link with the keyboard, and never over the link itself", async () => {
    await reader.read(text, { height: 500 }, async ({ page }) => {
      const href = await tabToCall(page);
      await pause(1_200);
      expect(await isAtFoot(page, href)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom)).toBeLessThan(
        await page.$eval(`[id="${href.slice(1)}"]`, (note) => note.getBoundingClientRect().top),
      );
    });
  });

  it("a note in its place stays there under the pointer", async () => {
    await reader.read(text, {}, async ({ page }) => {
      const { href } = await firstCall(page);
      const place = await page.$eval(`[id="${href.slice(1)}"]`, (note) => {
        note.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, height } = note.getBoundingClientRect();
        return { x: left + 30, y: top + height / 2, top };
      });
      await page.mouse.move(place.x, place.y);
      await pause(500);
      expect(await page.$eval(`[id="${href.slice(1)}"]`, (note) => note.getBoundingClientRect().top)).toBe(place.top);
    });
  });
});

it("the entry of the section under the pointer is marked in the contents, and no other but those above it", async () => {
  await reader.read(await pageOf(longDocument(6, 20)), {}, async ({ page }) => {
    const place = await page.$eval("#s-1-a", (heading) => {
      heading.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, height } = heading.getBoundingClientRect();
      return { x: left + 5, y: top + height / 2 };
    });
    await page.mouse.move(place.x, place.y);
    const marked = await page.$$eval(".contents a", (links) =>
      links.filter((link) => getComputedStyle(link).fontWeight === "600").map((link) => link.getAttribute("href")),
    );
    expect(marked).toEqual(["#s-1", "#s-1-a"]);
  });
});

it("the languages of a section stay beside it where there is room, and do not follow the reader beyond it", async () => {
  const context = testContext("en", {
    siblings: ["en", "de"].map((locale) => ({ edition: locale, locale, direction: "ltr", intl: locale }) as never),
  });
  const { artifacts } = await html.emit(testDocument(longDocument(6, 20)), context);
  await reader.read(new TextDecoder().decode(artifacts[0]?.bytes), {}, async ({ page }) => {
    const tops = await page.evaluate(() => {
      const section = document.querySelector("#s-2")?.parentElement;
      const own = section?.querySelector(".section-languages");
      if (section === null || section === undefined || own === null || own === undefined) throw new Error("a section has its languages");
      const topAt = (y: number): number => {
        scrollTo({ top: y, behavior: "instant" });
        return own.getBoundingClientRect().top;
      };
      const start = section.getBoundingClientRect().top + scrollY;
      return { within: topAt(start + 150), beyond: topAt(start + section.getBoundingClientRect().height + 200) };
    });
    expect(tops.within).toBeGreaterThan(0);
    expect(tops.within).toBeLessThan(60);
    expect(tops.beyond).toBeLessThan(0);
  });
});

describe("the rules that join two places", () => {
  const rules = ".called{color:red}.here{color:blue}.called b{color:green}";

  it("are written for each note, reference and heading, whatever their anchors are called", () => {
    const strange = `x"]{}</style>\\`;
    const document = testDocument({
      body: '<section><h2 id="one">One</h2></section>',
      references: [{ anchor: "ref-1", calls: [], html: "A book." }],
      notes: [{ anchor: strange, label: "a", calls: [], html: "<p>A note.</p>" }],
    });
    const css = pairRules(rules, document);
    expect(css).toContain(':root:has([href="#ref-1"]:is(:hover,:focus-visible)) #ref-1{color:red}');
    expect(css).toContain(':root:has(section:hover>#one) .contents [href="#one"]{color:blue}');
    expect(css).toContain(".called b{color:green}");
    expect(css).not.toContain("</style");
    expect(css.match(/(?<!\\)"/g)?.length).toBe(8);
  });

  it("say nothing where there is nothing to join", () => {
    expect(pairRules(rules, testDocument())).toBe(rules);
  });
});

async function firstCall(page: Page): Promise<{ href: string; x: number; y: number }> {
  return page.$eval(".citation-call", (call) => {
    call.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = call.getBoundingClientRect();
    return { href: call.getAttribute("href") ?? "", x: left + width / 2, y: top + height / 2 };
  });
}

async function tabToCall(page: Page): Promise<string> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.className === "citation-call" ? activeElement.getAttribute("href") : null;
    });
    if (href !== null) return href;
  }
  throw new Error("a call can have the focus");
}

/** Whether a note is seen at the lower edge of the window, its whole text in it. */
async function isAtFoot(page: Page, href: string): Promise<boolean> {
  return page.$eval(`[id="${href.slice(1)}"]`, (note) => {
    const { top, bottom } = note.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && bottom > innerHeight - 60 && getComputedStyle(note).backgroundColor !== "rgba(0, 0, 0, 0)";
  });
}

async function pageOf(parts: DocumentParts): Promise<string> {
  const { artifacts } = await html.emit(testDocument(parts), testContext());
  return new TextDecoder().decode(artifacts[0]?.bytes);
}

/** The style sheet waits in thousandths of a second; whoever asks must wait longer. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
