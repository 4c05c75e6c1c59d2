import type { Browser, Page } from "puppeteer";
import puppeteer from "puppeteer";
import { launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import type { ReaderReport } from "./reader-report.ts";
import { serveReaders } from "./serve-readers.ts";

/** A reading system that runs in a browser. */
export type ReaderName = "foliate" | "epubjs";

/** Opens books in reading systems, all in one browser, and closes it. */
export async function openInReaders(
  books: Readonly<Record<string, Uint8Array>>,
  readers: readonly ReaderName[],
): Promise<Record<string, Record<string, ReaderReport>>> {
  const [server, browser] = await Promise.all([serveReaders(books), startBrowser()]);
  try {
    const reports: Record<string, Record<string, ReaderReport>> = {};
    for (const reader of readers) {
      const own: Record<string, ReaderReport> = {};
      for (const name of Object.keys(books)) own[name] = await openBook(browser, `${server.address}/page/${reader}.html`, name);
      reports[reader] = own;
    }
    return reports;
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** The browser that prints, as its own user would start it. */
async function startBrowser(): Promise<Browser> {
  const { executable, close } = await launchBrowser();
  await close();
  return puppeteer.launch({ executablePath: executable, args: ["--no-sandbox"] });
}

async function openBook(browser: Browser, address: string, name: string): Promise<ReaderReport> {
  const page = await browser.newPage();
  const errors: string[] = [];
  watch(page, errors);
  await page.goto(address);
  await page.waitForFunction("window.isReady === true");
  const report = (await page.evaluate(`openBook("/book/${name}.epub")`)) as Omit<ReaderReport, "errors">;
  await page.close();
  return { ...report, errors };
}

function watch(page: Page, errors: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`page: ${error instanceof Error ? error.message : String(error)}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is turned before its last font has come calls that font off.
    if (reason !== "net::ERR_ABORTED") errors.push(`request: ${request.url()} ${reason}`);
  });
}
