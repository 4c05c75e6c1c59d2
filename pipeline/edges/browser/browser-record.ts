import { createHash } from "node:crypto";
import { readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeFileAtomically } from "../write/write-file-atomically.ts";
import { type BrowserSource, type Candidate, searchedSources } from "./candidate.ts";
import { findChosenBrowser } from "./find-chosen-browser.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";
import type { RunningBrowser } from "./start-browser.ts";
import { bundledEnvironment, bundledVersion } from "./unpack-bundled-browser.ts";

/** A browser that worked, found again without a search. */
export interface RecordedBrowser {
  readonly source: BrowserSource;
  readonly executable: string;
  /** Product and version, such as `HeadlessChrome/156.0.8078.79`. */
  readonly version: string;
}

/** What changes when a browser is updated. */
interface Stamp {
  readonly path: string;
  readonly size: number;
  readonly time: number;
}

/** Reads which browser worked under these settings; nothing when none is recorded or one of its files has changed since. */
export function readBrowserRecord(settings: BrowserSettings): RecordedBrowser | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile(settings), "utf8"));
    return isRecord(record) && record.stamps.every(isUnchanged) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Records a browser that works; a cache that cannot be written costs the next start some time, nothing else. */
export async function writeBrowserRecord(settings: BrowserSettings, candidate: Candidate, browser: RunningBrowser): Promise<void> {
  try {
    const paths = new Set([candidate.executable, ...(await programsOf(browser))]);
    const { source, executable } = candidate;
    const record = { source, executable, version: browser.version, stamps: [...paths].map(stampOf) };
    await writeFileAtomically(recordFile(settings), `${JSON.stringify(record, undefined, 2)}\n`);
  } catch {
    forgetBrowserRecord(settings);
  }
}

/** Makes the next start search again. */
export function forgetBrowserRecord(settings: BrowserSettings): void {
  try {
    rmSync(recordFile(settings), { force: true });
  } catch {
    // What cannot be removed is checked against its stamps all the same.
  }
}

/** The recorded browser with what it needs in its environment today. */
export function candidateOf({ source, executable }: RecordedBrowser, { platform }: BrowserSettings): Candidate {
  return source === "bundled" ? { source, executable, environment: bundledEnvironment(executable, platform) } : { source, executable };
}

/** One file for each answer that the search could give: another setting, or another version of the packages, is another search. */
function recordFile(settings: BrowserSettings): string {
  const { platform, chosen, sources, sandbox, puppeteerFolder, cacheFolder } = settings;
  const question =
    chosen === undefined
      ? [sources, puppeteerFolder, puppeteerVersion(), bundledVersion()]
      : [findChosenBrowser(platform, chosen).executable];
  const digest = createHash("sha256")
    .update(JSON.stringify([sandbox, question]))
    .digest("hex");
  return join(cacheFolder, `browser-${digest.slice(0, 12)}.json`);
}

function puppeteerVersion(): string {
  return createRequire(import.meta.url)("puppeteer/package.json").version;
}

/** On Linux, the program that really runs: the candidate may be a script that stays the same when the browser is updated. */
async function programsOf({ puppeteer }: RunningBrowser): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const session = await puppeteer.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "browser").map(({ id }) => readlinkSync(`/proc/${id}/exe`));
}

function stampOf(path: string): Stamp {
  const { size, mtimeMs } = statSync(path);
  return { path, size, time: mtimeMs };
}

function isUnchanged({ path, size, time }: Stamp): boolean {
  const now = stampOf(path);
  return now.size === size && now.time === time;
}

function isRecord(value: unknown): value is RecordedBrowser & { readonly stamps: readonly Stamp[] } {
  if (typeof value !== "object" || value === null) return false;
  const { source, executable, version, stamps }: Partial<Record<string, unknown>> = { ...value };
  const isKnown = ["setting", ...searchedSources].some((known) => known === source);
  return isKnown && typeof executable === "string" && typeof version === "string" && Array.isArray(stamps) && stamps.every(isStamp);
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== "object" || value === null) return false;
  const { path, size, time }: Partial<Record<string, unknown>> = { ...value };
  return typeof path === "string" && typeof size === "number" && typeof time === "number";
}
