import { statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** What the search for a browser depends on outside this code; a value, so that the paths of every system can be tested on any. */
export interface Platform {
  readonly system: NodeJS.Platform;
  /** As `process.arch` has it: `x64`, `arm64`. */
  readonly architecture: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Nothing on Windows. */
  readonly userId: number | undefined;
  /** Whether a path leads to a file, through links too. */
  isFile(path: string): boolean;
}

/** The machine that this process runs on. */
export function thisPlatform(): Platform {
  return {
    system: process.platform,
    architecture: process.arch,
    home: homedir(),
    environment: process.env,
    userId: process.getuid?.(),
    isFile,
  };
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // Not there, or behind a folder that is closed to us.
    return false;
  }
}

/** The path functions of the platform, whatever machine this runs on. */
export function pathsOf(platform: Platform): path.PlatformPath {
  return platform.system === "win32" ? path.win32 : path.posix;
}
