import { launchBrowser, recordedBrowser } from "../edges/browser/ensure-browser.ts";
import type { Browser } from "../model/browser.ts";

/** The run's one browser: started early or when it is first needed, closed at the end. */
export interface BrowserLoan {
  /** The version that would be used, if it is known without starting it. */
  version(): Promise<string | undefined>;
  /** Starts it in the background. */
  start(): void;
  browser(): Promise<Browser>;
  /** The version that was used, or nothing when no browser was. */
  usedVersion(): Promise<string | undefined>;
  end(): Promise<void>;
}

/** A loan of a browser that has not been started. */
export function createBrowserLoan(): BrowserLoan {
  let started: Promise<Browser> | undefined;
  const browser = (): Promise<Browser> => {
    const running = started ?? launchBrowser({});
    started = running;
    // Whoever asks for it later gets the failure; perhaps nobody asks.
    running.catch(() => undefined);
    return running;
  };
  return {
    version: async () => (await recordedBrowser())?.version,
    start: () => void browser(),
    browser,
    usedVersion: async () => (await started?.catch(() => undefined))?.version,
    end: async () => {
      await (await started?.catch(() => undefined))?.close();
    },
  };
}
