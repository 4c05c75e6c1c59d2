import { BrowserNotFound } from "./browser-failure.ts";
import type { BrowserSource, FailedCandidate } from "./candidate.ts";
import { type LaunchedBrowser, launchBrowser } from "./ensure-browser.ts";
import { type BrowserOptions, readBrowserSettings } from "./read-browser-settings.ts";

/** What `tetrapla doctor` tells of the browser; plain data. */
export interface BrowserDescription {
  /** Nothing when no browser works. */
  readonly found:
    | {
        readonly source: BrowserSource;
        readonly executable: string;
        readonly version: string;
        readonly sandbox: boolean;
        /** Whether it draws text for which the page brings no font. */
        readonly hasFonts: boolean;
      }
    | undefined;
  readonly tried: readonly FailedCandidate[];
  /** The command that mends a lack of browser. */
  readonly command: string | undefined;
  readonly cacheFolder: string;
}

/** Searches anew, starts what it finds, prints a page, and says what happened. */
export async function describeBrowser(options: BrowserOptions = {}): Promise<BrowserDescription> {
  const { cacheFolder } = readBrowserSettings(options);
  let browser: LaunchedBrowser;
  try {
    browser = await launchBrowser({ ...options, fresh: true });
  } catch (error) {
    if (!(error instanceof BrowserNotFound)) throw error;
    return { found: undefined, tried: error.tried, command: error.command, cacheFolder };
  }
  try {
    const { source, executable, version, sandbox, tried } = browser;
    const hasFonts = await drawsText(browser);
    return { found: { source, executable, version, sandbox, hasFonts }, tried, command: undefined, cacheFolder };
  } finally {
    await browser.close();
  }
}

/** Without any font the letters vanish, and the PDF has no font object. */
async function drawsText(browser: LaunchedBrowser): Promise<boolean> {
  const start = "http://tetrapla.invalid/";
  const bytes = new TextEncoder().encode("<!doctype html><title>Text</title><p>Text</p>");
  const page = await browser.open(new Map([[start, { mediaType: "text/html", bytes }]]), start);
  const pdf = await page.print({ tagged: false, outline: false });
  return Buffer.from(pdf).includes("/Type /Font");
}
