import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "puppeteer";
import type { PageStep, PrintOptions, PrintPage, StepResults, VirtualFile } from "../../model/browser.ts";
import { BrowserCrashed } from "./browser-failure.ts";
import { guardRequests, type RequestRecord } from "./guard-requests.ts";
import { createLifeline, type Lifeline } from "./lifeline.ts";
import type { RunningBrowser } from "./start-browser.ts";
import { waitForFontsAndImages } from "./wait-for-fonts-and-images.ts";

/**
 * A page that tells what it did not get. In it, functions that `evaluate` runs may wait for promises, but neither for timers,
 * animation frames nor events: with the page's scripts off, none of these is ever called.
 */
export interface GuardedPage extends PrintPage {
  /** The URLs that the page asked for and that are not among its files, or lead out of it; sorted. */
  refused(): readonly string[];
  /** The URLs of images, and the families of fonts, that were used when the page opened and could not be read; sorted. */
  unreadable(): readonly string[];
}

/** Opens `start`, one of `files`, as print or screen media; every font and image that it uses is ready. It is alone in a context of its own. */
export async function openPage(
  browser: RunningBrowser,
  files: ReadonlyMap<string, VirtualFile>,
  start: string,
  timeLimit: number,
  media: "print" | "screen" = "print",
): Promise<GuardedPage> {
  const lifeline = createLifeline(timeLimit);
  const release = browser.lifeline.whenCut(lifeline.cut);
  let context: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    release();
    if (context !== undefined) await dispose(context, browser);
  };
  // A page that crashed or hangs is ended, so that it takes neither memory nor time from the others; so is a browser that
  // could not even make room for one.
  lifeline.whenCut(() => void (context === undefined ? browser.end() : close()));
  try {
    return await lifeline.during(`opening ${start}`, async () => {
      context = await browser.puppeteer.createBrowserContext({ downloadBehavior: { policy: "deny" } });
      const page = await context.newPage();
      page.on("error", (error) => lifeline.cut(new BrowserCrashed("The browser's process for a page ended.", { cause: error })));
      page.on("popup", (popup) => void popup?.close().catch(() => undefined));
      const requests = guardRequests(page, files, start);
      await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true), page.emulateMediaType(media)]);
      await page.goto(start, { waitUntil: "load", timeout: 0 });
      const unreadable = await page.evaluate(waitForFontsAndImages);
      return guardedPage({ page, requests, lifeline, unreadable, close });
    });
  } catch (error) {
    await close();
    throw error;
  }
}

interface OpenedPage {
  readonly page: Page;
  readonly requests: RequestRecord;
  readonly lifeline: Lifeline;
  readonly unreadable: readonly string[];
  readonly close: () => Promise<void>;
}

function guardedPage({ page, requests, lifeline, unreadable, close }: OpenedPage): GuardedPage {
  const evaluateInTurn: GuardedPage["evaluateInTurn"] = (steps, before) =>
    lifeline.during("a script in the page", () => evaluate(page, steps, before));
  return {
    evaluate: async (script, argument) => (await evaluateInTurn([{ script, argument }] as const))[0],
    evaluateInTurn,
    print: (options) => lifeline.during("printing", () => print(page, requests, options)),
    refused: () => requests.refused(),
    unreadable: () => unreadable.filter((name) => !requests.refused().includes(name)),
    close,
  };
}

/** Calls functions in the page. JSON both ways keeps keys such as `__proto__`; where JSON has nothing, the result is `null`. */
async function evaluate<Steps extends readonly PageStep[]>(
  page: Page,
  steps: Steps,
  before: readonly PageStep[] = [],
): Promise<StepResults<Steps>> {
  const call = ({ script, argument }: PageStep): string => {
    const given = argument === undefined ? "" : `JSON.parse(${JSON.stringify(JSON.stringify(argument))})`;
    return `await (${script})(${given})`;
  };
  const first = before.map((step) => `${call(step)};`);
  const returned = await page.evaluate(`(async () => { ${first.join("\n")} return JSON.stringify([${steps.map(call).join(",\n")}]); })()`);
  return JSON.parse(typeof returned === "string" ? returned : "[]");
}

/** Prints; again when printing itself asked for files, as margin boxes do: the first print went on without them. */
async function print(page: Page, requests: RequestRecord, { tagged, outline }: PrintOptions): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    const before = requests.answered();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline, timeout: 0 });
    if (requests.answered() === before || attempt === 3) return pdf;
    await requests.settled();
  }
}

/** Ends the context and its page; a browser that cannot even do that is ended itself. */
async function dispose(context: BrowserContext, browser: RunningBrowser): Promise<void> {
  if (context.closed) return;
  const closing = context.close().then(
    () => true,
    () => true,
  );
  const isClosed = await Promise.race([closing, wait(5_000, false, { ref: false })]);
  if (!isClosed) await browser.end();
}
