import type { Candidate, FailedCandidate } from "./candidate.ts";
import { type Platform, pathsOf } from "./platform.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";

/** The program that the user named, by a path or as a command of the search path. */
export function findChosenBrowser(
  platform: Platform,
  { executable, by }: NonNullable<BrowserSettings["chosen"]>,
): Candidate | FailedCandidate {
  const paths = pathsOf(platform);
  const places =
    executable === paths.basename(executable)
      ? (platform.environment["PATH"] ?? "").split(paths.delimiter).map((folder) => paths.join(folder, executable))
      : [paths.resolve(executable)];
  const found = places.find((place) => platform.isFile(place));
  return found === undefined
    ? { source: "setting", executable, reason: `${by} names it, and there is no such program` }
    : { source: "setting", executable: found };
}
