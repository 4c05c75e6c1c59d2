import type { Browser, MediaFeature, Page } from "puppeteer";
import { launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import { launchFlags } from "../../../pipeline/edges/browser/launch-flags.ts";
import { loadPuppeteer } from "../../../pipeline/edges/browser/load-puppeteer.ts";

/** How a reader looks at a page. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly features?: readonly MediaFeature[];
  readonly hasScripts?: boolean;
}

/** A page as somebody reads it. */
export interface OpenPage {
  readonly page: Page;
  /** What the page asked for beside itself, pictures and fonts in it not counted. */
  readonly requests: readonly string[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
}

/** A browser in which pages are read with a pointer that can hover, as on a desk. */
export class Reader {
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Starts the browser with which prints are made, too. */
  static async start(): Promise<Reader> {
    const found = await launchBrowser();
    await found.close();
    const mouse = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";
    const args = launchFlags(found).filter((flag) => !/^--remote-debugging|^--headless/.test(flag));
    const { executable: executablePath } = found;
    return new Reader(await loadPuppeteer().launch({ executablePath, headless: "shell", args: [...args, `--blink-settings=${mouse}`] }));
  }

  /** Opens a page given as text, looks at it, and closes it. */
  async read<Result>(html: string, sight: Sight, look: (open: OpenPage) => Promise<Result>): Promise<Result> {
    const { width = 1440, height = 900, features = [], hasScripts = false } = sight;
    const page = await this.browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    try {
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.setJavaScriptEnabled(hasScripts);
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([...features]);
      await page.setRequestInterception(true);
      page.on("request", (request) => {
        const url = request.url();
        if (url === address) return void request.respond({ contentType: "text/html; charset=utf-8", body: html });
        if (!url.startsWith("data:")) requests.push(url);
        return void (url.startsWith("data:") ? request.continue() : request.abort());
      });
      await page.goto(address, { waitUntil: "load" });
      return await look({ page, requests, complaints });
    } finally {
      await page.close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const address = "http://tetrapla.invalid/en/text.html";
