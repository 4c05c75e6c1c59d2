import type { BrowserPlatform } from "@puppeteer/browsers";
import { loadPuppeteer } from "./load-puppeteer.ts";
import type { Platform } from "./platform.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";

/** The browsers of exactly the version that Puppeteer was made for, in its cache: the headless shell, then Chrome. */
export async function listPinnedBrowsers(settings: BrowserSettings): Promise<readonly string[]> {
  const platform = puppeteerPlatform(settings.platform);
  if (platform === undefined) return [];
  const { Browser, computeExecutablePath } = await import("@puppeteer/browsers");
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME]
    .map((browser) =>
      computeExecutablePath({ browser, buildId: pinnedBuild(), cacheDir: settings.puppeteerFolder, platform: platform as BrowserPlatform }),
    )
    .filter((executable) => settings.platform.isFile(executable));
}

/** The build of Chrome for Testing that the installed Puppeteer was tested with. */
export function pinnedBuild(): string {
  return loadPuppeteer().PUPPETEER_REVISIONS["chrome-headless-shell"];
}

/** Puppeteer's name of the platform, if Chrome for Testing is built for it. */
export function puppeteerPlatform({ system, architecture }: Platform): `${BrowserPlatform}` | undefined {
  if (system === "linux") return architecture === "x64" ? "linux" : undefined;
  if (system === "darwin") return architecture === "arm64" ? "mac_arm" : "mac";
  if (system === "win32") return architecture === "ia32" ? "win32" : "win64";
  return undefined;
}
