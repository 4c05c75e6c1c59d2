/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html } from "../../../../pipeline/stages/emit/html.ts";
import { itIsJudged, nu } from "../../../support/judges.ts";
import { hardPapers } from "../../../support/print/hard-papers.ts";
import { sampleBuild, sampleLocales } from "../../../support/sample-build.ts";
import { plainContext, testContext } from "../../../support/test-context.ts";
import { type DocumentParts, testDocument } from "../../../support/test-document.ts";
import { askAxe } from "../../../support/web/ask-axe.ts";
import { checkPages } from "../../../support/web/check-pages.ts";
import { longDocument } from "../../../support/web/long-page.ts";
import { Reader } from "../../../support/web/reader.ts";

const names = [...sampleLocales.map((locale) => `the sample in ${locale}`), "the catalogue", "a long document"];
const pages: Record<string, string> = {};
let reader: Reader;

beforeAll(async () => {
  const { out } = await sampleBuild();
  for (const locale of sampleLocales) pages[`the sample in ${locale}`] = readFileSync(join(out, locale, "csto.html"), "utf8");
  pages["the catalogue"] = readFileSync(join(out, "index.html"), "utf8");
  pages["a long document"] = await pageOf(longDocument());
  reader = await Reader.start();
}, 300_000);

afterAll(() => reader.close());

describe.each(names)("%s", (name) => {
  it.each([
    { sight: "in the light", width: 1440, scheme: "light" },
    { sight: "in the dark", width: 1440, scheme: "dark" },
    { sight: "on a small telephone", width: 320, scheme: "light" },
  ])(
    "is accessible $sight: axe finds nothing, and leaves nothing open that cannot be explained",
    async ({ width, scheme }) => {
      const features = [{ name: "prefers-color-scheme", value: scheme }];
      const found = await reader.read(pages[name] ?? "", { width, features, hasScripts: true }, ({ page }) => askAxe(page));
      expect(found).toEqual([]);
    },
    120_000,
  );

  it("needs neither scripts nor the network, and the browser has nothing to complain of", async () => {
    const { requests, complaints, words } = await reader.read(pages[name] ?? "", {}, async (open) => {
      const text = await open.page.$eval("body", (body) => body.textContent);
      return { requests: open.requests, complaints: open.complaints, words: text.split(/\s+/).length };
    });
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    expect(words).toBeGreaterThan(80);
  });

  it.each([320, 768, 1440, 3840])("is as wide as a window of %i pixels, and no wider", async (width) => {
    const measured = await reader.read(pages[name] ?? "", { width }, ({ page }) =>
      page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth })),
    );
    expect(measured).toEqual({ page: width, window: width });
  });

  it.skipIf(name === "a long document").each([320, 768, 1440])("shows its box of facts whole in a window of %i pixels", async (width) => {
    const hidden = await reader.read(pages[name] ?? "", { width }, ({ page }) =>
      page.$$eval(".infobox", (boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth)),
    );
    expect(hidden.filter((pixels) => pixels > 0)).toEqual([]);
  });
});

itIsJudged(
  nu,
  "the Nu Html Checker has nothing to say of any page and its styles",
  async () => {
    const hard = await Promise.all(
      Object.entries(hardPapers).map(async ([name, paper]): Promise<[string, string]> => {
        const locale = name === "right to left" ? { locale: "ar" } : {};
        return [name, await pageOf({ ...paper().parts, ...locale }, true)];
      }),
    );
    const all = { ...pages, ...Object.fromEntries(hard) };
    expect(Object.entries(await checkPages(all)).filter(([, findings]) => findings.length > 0)).toEqual([]);
    expect(Object.keys(all).length).toBeGreaterThan(20);
  },
  300_000,
);

itIsJudged(nu, "the Nu Html Checker is heard when a page is wrong", async () => {
  const wrong = "<!doctype html><html lang=en><title>x</title><style>a{colour:red}</style><p id=a><p id=a>";
  const { wrong: findings } = await checkPages({ wrong });
  expect(findings?.join("\n")).toMatch(/Duplicate ID/);
  expect(findings?.join("\n")).toMatch(/colour/);
});

async function pageOf(parts: DocumentParts, isPlain = false): Promise<string> {
  const { artifacts } = await html.emit(testDocument(parts), isPlain ? plainContext() : testContext());
  return new TextDecoder().decode(artifacts[0]?.bytes);
}
