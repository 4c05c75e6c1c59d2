/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";

let running: Promise<Browser> | undefined;

/** A published page on a screen of a width, as its reader sees it; without scripts, unless somebody judges it by one. */
export async function onScreen<Result>(
  path: string,
  width: number,
  look: (page: Page) => Promise<Result>,
  hasScripts = false,
): Promise<Result> {
  running ??= start();
  const page = await (await running).newPage();
  try {
    await page.setViewport({ width, height: 900 });
    await page.setJavaScriptEnabled(hasScripts);
    await page.setContent(readFileSync(path, "utf8"), { waitUntil: "load" });
    await page.evaluate(async () => void (await document.fonts.ready));
    return await look(page);
  } finally {
    await page.close();
  }
}

/** Ends the browser, if there is one. */
export async function closeScreen(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

/** The browser that prints, with a screen. */
async function start(): Promise<Browser> {
  const found = await launchBrowser();
  await found.close();
  return puppeteer.launch({ executablePath: found.executable, args: found.sandbox ? [] : ["--no-sandbox"] });
}
