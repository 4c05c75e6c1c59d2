import { BrowserNotFound } from "./browser-failure.ts";
import { type SearchedSource, searchedSources } from "./candidate.ts";
import { type Platform, pathsOf, thisPlatform } from "./platform.ts";

/** What a caller may say about the browser; everything else comes from the environment. */
export interface BrowserOptions {
  /** The program to use, before `TETRAPLA_BROWSER` and `PUPPETEER_EXECUTABLE_PATH`: it is used or the launch fails. */
  readonly executable?: string;
  /** The only sources to search, in order; before `TETRAPLA_BROWSER_SOURCES`, a list such as `installed,bundled`. */
  readonly sources?: readonly SearchedSource[];
  /** Milliseconds that one operation of an open page may take: 120,000 unless given. */
  readonly timeLimit?: number;
  /** Searches anew, though an earlier search was recorded. */
  readonly fresh?: boolean;
  /** Told before something that takes long. */
  readonly onStep?: (step: BrowserStep) => void;
  readonly platform?: Platform;
}

/** A long step of the first start. */
export type BrowserStep = "downloading" | "unpacking";

/** The options with the environment read into them. */
export interface BrowserSettings {
  readonly platform: Platform;
  /** The program that the user named, and where. */
  readonly chosen: { readonly executable: string; readonly by: string } | undefined;
  readonly sources: readonly SearchedSource[];
  readonly sandbox: boolean;
  /** Tetrapla's own folder for what can be made again. */
  readonly cacheFolder: string;
  /** Puppeteer's folder of downloaded browsers. */
  readonly puppeteerFolder: string;
  readonly timeLimit: number;
  readonly fresh: boolean;
  readonly onStep: (step: BrowserStep) => void;
}

/** Reads `TETRAPLA_BROWSER`, `TETRAPLA_BROWSER_SOURCES`, `TETRAPLA_NO_SANDBOX`, `TETRAPLA_CACHE_DIR` and Puppeteer's two variables. */
export function readBrowserSettings(options: BrowserOptions): BrowserSettings {
  const platform = options.platform ?? thisPlatform();
  const { environment } = platform;
  return {
    platform,
    chosen: readChosen(options, platform),
    sources: options.sources ?? readSources(environment["TETRAPLA_BROWSER_SOURCES"]),
    // Chromium on Linux refuses to run as root with its sandbox. Anybody else gives the sandbox up only by asking to.
    sandbox: !(platform.userId === 0 && platform.system === "linux") && environment["TETRAPLA_NO_SANDBOX"] !== "1",
    cacheFolder: findCacheFolder(platform),
    puppeteerFolder: environment["PUPPETEER_CACHE_DIR"] || pathsOf(platform).join(platform.home, ".cache", "puppeteer"),
    timeLimit: options.timeLimit ?? 120_000,
    fresh: options.fresh ?? false,
    onStep: options.onStep ?? (() => undefined),
  };
}

function readChosen(options: BrowserOptions, { environment }: Platform): BrowserSettings["chosen"] {
  if (options.executable) return { executable: options.executable, by: "The option" };
  for (const by of ["TETRAPLA_BROWSER", "PUPPETEER_EXECUTABLE_PATH"]) {
    const executable = environment[by];
    if (executable) return { executable, by };
  }
  return undefined;
}

function readSources(list: string | undefined): readonly SearchedSource[] {
  if (!list) return searchedSources;
  return list.split(",").map((name) => {
    const source = searchedSources.find((known) => known === name.trim());
    if (source !== undefined) return source;
    const reason = `Unexpected source \`${name.trim()}\` in TETRAPLA_BROWSER_SOURCES, expected some of ${searchedSources.join(", ")}.`;
    throw new BrowserNotFound(reason, [], "tetrapla doctor");
  });
}

/** `TETRAPLA_CACHE_DIR`, or `tetrapla` in the system's own folder for caches. */
function findCacheFolder(platform: Platform): string {
  const { environment, home, system } = platform;
  const paths = pathsOf(platform);
  const own = environment["TETRAPLA_CACHE_DIR"];
  if (own) return paths.resolve(own);
  const shared = environment["XDG_CACHE_HOME"];
  if (shared && paths.isAbsolute(shared)) return paths.join(shared, "tetrapla");
  if (system === "win32") return paths.join(environment["LOCALAPPDATA"] || paths.join(home, "AppData", "Local"), "tetrapla", "cache");
  if (system === "darwin") return paths.join(home, "Library", "Caches", "tetrapla");
  return paths.join(home, ".cache", "tetrapla");
}
