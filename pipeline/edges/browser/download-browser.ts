import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import type { BrowserPlatform } from "@puppeteer/browsers";
import type { Candidate, FailedCandidate } from "./candidate.ts";
import { endWithProcess } from "./end-with-process.ts";
import { pinnedBuild, puppeteerPlatform } from "./list-pinned-browsers.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";

/** How long a download may take, and how long it may stand still, in milliseconds. */
export interface DownloadLimits {
  readonly whole: number;
  readonly stalled: number;
}

const ordinaryLimits: DownloadLimits = { whole: 600_000, stalled: 20_000 };

/**
 * Downloads the headless shell that Puppeteer was made for into Puppeteer's cache, in a process of its own that a time limit
 * can end. The folder appears whole, by one rename. `PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL` names a mirror.
 */
export async function downloadBrowser(settings: BrowserSettings, limits = ordinaryLimits): Promise<Candidate | FailedCandidate> {
  const platform = puppeteerPlatform(settings.platform);
  if (platform === undefined) return failed(`is not made for ${settings.platform.system} on ${settings.platform.architecture}`);
  settings.onStep("downloading");
  const { Browser, computeExecutablePath } = await import("@puppeteer/browsers");
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = pinnedBuild();
  const executableIn = (cacheDir: string) => computeExecutablePath({ browser, buildId, cacheDir, platform: platform as BrowserPlatform });
  let staging: string | undefined;
  try {
    await mkdir(settings.puppeteerFolder, { recursive: true });
    staging = await mkdtemp(join(settings.puppeteerFolder, ".tetrapla-"));
    const mirror = settings.platform.environment["PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL"];
    const problem = await runInstaller(
      [`${browser}@${buildId}`, "--path", staging, ...(mirror ? ["--base-url", mirror] : [])],
      staging,
      limits,
    );
    if (problem !== undefined) return failed(problem);
    const executable = executableIn(settings.puppeteerFolder);
    // <cache>/chrome-headless-shell/<platform>-<build>/…
    const folder = relative(staging, executableIn(staging)).split(sep).slice(0, 2).join(sep);
    await mkdir(dirname(join(settings.puppeteerFolder, folder)), { recursive: true });
    await rename(join(staging, folder), join(settings.puppeteerFolder, folder)).catch((error: unknown) => {
      // Another process was first.
      if (!settings.platform.isFile(executable)) throw error;
    });
    return { source: "download", executable };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
}

function failed(reason: string): FailedCandidate {
  return { source: "download", reason };
}

/** Runs the command of @puppeteer/browsers; gives what went wrong. */
async function runInstaller(parameters: readonly string[], folder: string, limits: DownloadLimits): Promise<string | undefined> {
  const command = join(dirname(createRequire(import.meta.url).resolve("@puppeteer/browsers")), "main-cli.js");
  const child = spawn(process.execPath, [command, "install", ...parameters], { stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
  const end = () => child.kill("SIGKILL");
  const release = endWithProcess(() => {
    end();
    rmSync(folder, { recursive: true, force: true });
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-8_192);
  });
  let limit: string | undefined;
  const watch = watchGrowth(folder, limits, (reason) => {
    limit = reason;
    end();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", resolve);
  });
  clearInterval(watch);
  release();
  return code === 0 ? undefined : (limit ?? findError(words));
}

/** Calls once when the folder has not grown for too long, or the whole time is over. */
function watchGrowth(folder: string, limits: DownloadLimits, call: (reason: string) => void): NodeJS.Timeout {
  const start = Date.now();
  let grown = { size: 0, at: start };
  return setInterval(
    async () => {
      const size = await sizeOf(folder);
      const now = Date.now();
      if (size !== grown.size) grown = { size, at: now };
      if (now - grown.at > limits.stalled) call(`nothing arrived for ${limits.stalled / 1_000} seconds`);
      else if (now - start > limits.whole) call(`took longer than ${limits.whole / 1_000} seconds`);
    },
    Math.min(1_000, limits.stalled / 4),
  );
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The line that says why, out of a stack trace. */
function findError(words: string): string {
  const lines = words.split("\n").map((line) => line.trim());
  const line = lines.find((text) => text.startsWith("- ")) ?? lines.find((text) => /Error:/.test(text)) ?? "failed";
  return line.replace(/^- |^.*Error: /, "").slice(0, 300);
}
