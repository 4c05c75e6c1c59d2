import { spawn } from "node:child_process";
import { forgetBrowserRecord } from "./browser-record.ts";
import type { FailedCandidate } from "./candidate.ts";
import { downloadBrowser } from "./download-browser.ts";
import type { Platform } from "./platform.ts";
import { type BrowserOptions, readBrowserSettings } from "./read-browser-settings.ts";

/**
 * Installs a browser because the user asked for it: Debian's package where we are root, else the build of Chrome for Testing
 * that Puppeteer was made for. Gives what went wrong, if anything did. Nothing else here ever calls a package manager.
 */
export async function installBrowser(
  options: BrowserOptions = {},
  run: (program: string, parameters: readonly string[]) => Promise<number> = runOnTerminal,
): Promise<FailedCandidate | undefined> {
  const settings = readBrowserSettings(options);
  // What is recorded is an answer from before.
  forgetBrowserRecord(settings);
  if (hasPackage(settings.platform)) {
    const code = await run("sh", ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell"]);
    return code === 0 ? undefined : { source: "installed", reason: `apt-get ended with code ${code}` };
  }
  const download = await downloadBrowser(settings);
  return "reason" in download ? download : undefined;
}

/** Of the systems with `apt-get`, Debian alone has a package of the headless shell. */
function hasPackage({ system, userId, isFile }: Platform): boolean {
  const isDebian = isFile("/etc/dpkg/origins/debian") && !isFile("/etc/dpkg/origins/ubuntu") && isFile("/usr/bin/apt-get");
  return system === "linux" && userId === 0 && isDebian;
}

async function runOnTerminal(program: string, parameters: readonly string[]): Promise<number> {
  // Whatever it says goes to standard error: standard output is for results.
  const child = spawn(program, parameters, { stdio: ["inherit", 2, 2] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (code) => resolve(code ?? -1));
  });
}
