import { setTimeout as wait } from "node:timers/promises";
import type { Browser as PuppeteerBrowser } from "puppeteer";
import { BrowserCrashed, BrowserFailure } from "./browser-failure.ts";
import { type BrowserProcess, startBrowserProcess } from "./browser-process.ts";
import type { Candidate } from "./candidate.ts";
import { createLifeline, type Lifeline } from "./lifeline.ts";
import { loadPuppeteer } from "./load-puppeteer.ts";
import { createPipeTransport } from "./pipe-transport.ts";

/** A browser that answers. */
export interface RunningBrowser {
  /** Product and version, such as `HeadlessChrome/156.0.8078.79`. */
  readonly version: string;
  readonly puppeteer: PuppeteerBrowser;
  /** Cut when the browser ends, for whatever reason. */
  readonly lifeline: Lifeline;
  /** Ends it and removes its temporary files, also after a crash. Never rejects. */
  end(): Promise<void>;
}

const startLimit = 30_000;
// Margin boxes of `@page`, without which a document has neither page numbers nor running heads, came with this version.
const oldestMajor = 131;
// CSS pixels of A4: what a page measures before it has set a width of its own.
const viewport = { width: 794, height: 1123, deviceScaleFactor: 1 };

/** Starts a candidate; throws a `BrowserFailure` with what it said when it does not answer or is too old. */
export async function startBrowser(candidate: Candidate, sandbox: boolean): Promise<RunningBrowser> {
  // Puppeteer loads while the browser starts.
  const program = startBrowserProcess(candidate, sandbox);
  const lifeline = createLifeline(startLimit);
  try {
    const puppeteer = await lifeline.during("the browser's start", () => connect(program, lifeline));
    const version = await lifeline.during("the browser's first answer", () => puppeteer.version());
    const major = Number(/\/(\d+)\./.exec(version)?.[1] ?? 0);
    if (major < oldestMajor) throw new BrowserFailure(`Unexpected version ${version}, expected ${oldestMajor} or later.`);
    return { version, puppeteer, lifeline, end: endOnce(program, puppeteer, version, lifeline) };
  } catch (error) {
    await program.end();
    throw error;
  }
}

async function connect(program: BrowserProcess, lifeline: Lifeline): Promise<PuppeteerBrowser> {
  const transport = createPipeTransport(program.input, program.output);
  void Promise.race([program.ended, closed(program)]).then((how) => {
    // First the reason, then Puppeteer's own rejections, which know none.
    lifeline.cut(new BrowserCrashed(`The browser ${how}.`));
    transport.onclose?.();
  });
  return loadPuppeteer().connect({ transport, defaultViewport: viewport, protocolTimeout: 0, acceptInsecureCerts: false });
}

/** A pipe may close before the process has told its end, or without one. */
async function closed(program: BrowserProcess): Promise<string> {
  await new Promise((resolve) => program.output.once("close", resolve));
  await wait(1_000, undefined, { ref: false });
  return "no longer answers";
}

function endOnce(program: BrowserProcess, puppeteer: PuppeteerBrowser, version: string, lifeline: Lifeline): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    lifeline.cut(new BrowserCrashed("The browser was closed."));
    // A full browser that is killed leaves its locks in the temporary folder, which is ours on Linux alone. A shell has none.
    if (process.platform !== "linux" && !version.startsWith("HeadlessChrome/"))
      await Promise.race([puppeteer.close().catch(() => undefined), program.ended, wait(3_000)]);
    await program.end();
  };
  return () => {
    ending ??= end();
    return ending;
  };
}
