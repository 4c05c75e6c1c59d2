import type { Candidate, FailedCandidate, SearchedSource } from "./candidate.ts";
import { downloadBrowser } from "./download-browser.ts";
import { findChosenBrowser } from "./find-chosen-browser.ts";
import { listInstalledBrowsers } from "./list-installed-browsers.ts";
import { listPinnedBrowsers } from "./list-pinned-browsers.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";
import { unpackBundledBrowser } from "./unpack-bundled-browser.ts";

/** Finds the browsers that may work, the best first, each only when it is asked for. A named one is the only one. */
export async function* findCandidates(settings: BrowserSettings): AsyncGenerator<Candidate | FailedCandidate> {
  if (settings.chosen !== undefined) {
    yield findChosenBrowser(settings.platform, settings.chosen);
    return;
  }
  for (const source of settings.sources) yield* finders[source](settings);
}

const finders: Readonly<Record<SearchedSource, (settings: BrowserSettings) => AsyncGenerator<Candidate | FailedCandidate>>> = {
  puppeteer: async function* (settings) {
    const executables = await listPinnedBrowsers(settings);
    if (executables.length === 0) yield { source: "puppeteer", reason: `has no browser in ${settings.puppeteerFolder}` };
    for (const executable of executables) yield { source: "puppeteer", executable };
  },
  installed: async function* ({ platform }) {
    const executables = listInstalledBrowsers(platform);
    if (executables.length === 0) yield { source: "installed", reason: "has neither Chromium nor Chrome nor Edge in the usual places" };
    for (const executable of executables) yield { source: "installed", executable };
  },
  download: async function* (settings) {
    yield await downloadBrowser(settings);
  },
  bundled: async function* (settings) {
    yield await unpackBundledBrowser(settings);
  },
};
