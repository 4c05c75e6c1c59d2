/** Where browsers are looked for, in this order. */
export const searchedSources = ["puppeteer", "installed", "download", "bundled"] as const;

/** A place that is searched: Puppeteer's cache, the system, Puppeteer's download server, the npm package @sparticuz/chromium. */
export type SearchedSource = (typeof searchedSources)[number];

/** Where a browser came from; `setting` is the one that the user named. */
export type BrowserSource = "setting" | SearchedSource;

/** A program that may be a browser that works. */
export interface Candidate {
  readonly source: BrowserSource;
  readonly executable: string;
  /** What it needs in its environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A source that gave nothing, or a program that did not work. */
export interface FailedCandidate {
  readonly source: BrowserSource;
  readonly executable?: string;
  readonly reason: string;
}
