import type { Browser, VirtualFile } from "../../model/browser.ts";
import { BrowserNotFound } from "./browser-failure.ts";
import { candidateOf, type RecordedBrowser, readBrowserRecord, writeBrowserRecord } from "./browser-record.ts";
import type { BrowserSource, Candidate, FailedCandidate } from "./candidate.ts";
import { findCandidates } from "./find-candidates.ts";
import { type GuardedPage, openPage } from "./open-page.ts";
import { type BrowserOptions, type BrowserSettings, readBrowserSettings } from "./read-browser-settings.ts";
import { type RunningBrowser, startBrowser } from "./start-browser.ts";

/** A browser that was proved by starting it. */
export interface LaunchedBrowser extends Browser {
  readonly source: BrowserSource;
  readonly executable: string;
  readonly sandbox: boolean;
  /** What was tried before it, and why it did not do. */
  readonly tried: readonly FailedCandidate[];
  open(files: ReadonlyMap<string, VirtualFile>, start: string, media?: "print" | "screen"): Promise<GuardedPage>;
}

/**
 * Starts a browser: the one that worked last, or the first that works of those found. The one that works is recorded.
 * Throws `BrowserNotFound`. What it opens rejects with `BrowserCrashed` or `BrowserTimeout`, after which another may be launched.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  const settings = readBrowserSettings(options);
  const tried: FailedCandidate[] = [];
  const recorded = settings.fresh ? undefined : readBrowserRecord(settings);
  if (recorded !== undefined) {
    const candidate = candidateOf(recorded, settings);
    const browser = await tryCandidate(candidate, settings, tried, (running) => isAsRecorded(recorded, running));
    if (browser !== undefined) return browser;
  }
  for await (const found of findCandidates(settings)) {
    if ("reason" in found) tried.push(found);
    else {
      const browser = await tryCandidate(found, settings, tried, (running) => prove(running, found, settings));
      if (browser !== undefined) return browser;
    }
  }
  const what = settings.chosen === undefined ? "lack of a browser that works" : "failure of the browser that was named";
  throw new BrowserNotFound(`Unexpected ${what}, expected Chromium 131 or later. Tried:`, tried);
}

/** The browser that would be launched, as far as that is known without starting one. Takes no more than reading a small file. */
export function recordedBrowser(options: BrowserOptions = {}): RecordedBrowser | undefined {
  return readBrowserRecord(readBrowserSettings(options));
}

async function tryCandidate(
  candidate: Candidate,
  settings: BrowserSettings,
  tried: FailedCandidate[],
  examine: (running: RunningBrowser) => Promise<void>,
): Promise<LaunchedBrowser | undefined> {
  const { source, executable } = candidate;
  let running: RunningBrowser | undefined;
  try {
    running = await startBrowser(candidate, settings.sandbox);
    await examine(running);
    return launched(running, candidate, settings, tried);
  } catch (error) {
    await running?.end();
    tried.push({ source, executable, reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** A version that changed behind an unchanged file makes the record wrong, and the search starts again. */
async function isAsRecorded(recorded: RecordedBrowser, { version }: RunningBrowser): Promise<void> {
  if (version !== recorded.version) throw new Error(`Unexpected version ${version}, expected ${recorded.version} as recorded.`);
}

/** A browser may answer and yet be unable to start the process of a page. */
async function prove(running: RunningBrowser, candidate: Candidate, settings: BrowserSettings): Promise<void> {
  const start = "http://tetrapla.invalid/";
  const files = new Map([[start, { mediaType: "text/html", bytes: new TextEncoder().encode("<!doctype html><title>Proof</title>") }]]);
  const page = await openPage(running, files, start, proofLimit);
  const pdf = await page.print({ tagged: true, outline: true });
  await page.close();
  if (new TextDecoder().decode(pdf.subarray(0, 5)) !== "%PDF-") throw new Error("Unexpected print, expected a PDF.");
  await writeBrowserRecord(settings, candidate, running);
}

const proofLimit = 30_000;

function launched(
  running: RunningBrowser,
  candidate: Candidate,
  settings: BrowserSettings,
  tried: readonly FailedCandidate[],
): LaunchedBrowser {
  return {
    version: running.version,
    source: candidate.source,
    executable: candidate.executable,
    sandbox: settings.sandbox,
    tried,
    open: (files, start, media) => openPage(running, files, start, settings.timeLimit, media),
    close: () => running.end(),
  };
}
