import { BrowserCrashed, BrowserTimeout } from "../edges/browser/browser-failure.ts";
import { launchBrowser, recordedBrowser } from "../edges/browser/ensure-browser.ts";
import type { Browser } from "../model/browser.ts";

/** The run's one browser: started early or when it is first needed, closed at the end. */
export interface BrowserLoan {
  /** The version that would be used, if it is known without starting it. */
  version(): string | undefined;
  /** Starts it in the background. */
  start(): void;
  browser(): Promise<Browser>;
  /** Runs a task; when the browser fails under it, runs it once more, with a new browser if the old one is gone. */
  retrying<Value>(task: () => Promise<Value>): Promise<Value>;
  /** The version that was used, or nothing when no browser was. */
  usedVersion(): Promise<string | undefined>;
  end(): Promise<void>;
}

/** A loan of a browser that has not been started; none of its steps may take longer than `timeLimit` milliseconds. */
export function createBrowserLoan(timeLimit: number): BrowserLoan {
  let running: Promise<Browser> | undefined;
  const launch = (): Promise<Browser> => {
    const launched = launchBrowser({ timeLimit });
    // Whoever asks for it later gets the failure; perhaps nobody asks.
    launched.catch(() => undefined);
    running = launched;
    return launched;
  };
  const browser = (): Promise<Browser> => running ?? launch();
  return {
    version: () => recordedBrowser()?.version,
    start: () => void browser(),
    browser,
    async retrying(task) {
      const used = browser();
      try {
        return await task();
      } catch (error) {
        if (!(error instanceof BrowserCrashed || error instanceof BrowserTimeout)) throw error;
        // Tasks that fail together share one new browser: it is in its place before anything is waited for.
        if (running === used) {
          launch();
          await (await used).close();
        }
        return await task();
      }
    },
    usedVersion: async () => (await running?.catch(() => undefined))?.version,
    end: async () => {
      await (await running?.catch(() => undefined))?.close();
    },
  };
}
