import type { Manifest, ManifestEntry } from "../model/manifest.ts";

/**
 * What has changed since the last release. A state that was released stays so as long as no file differs, whoever builds it again;
 * the first that differs is compared with it.
 */
export function compareRelease(
  files: readonly ManifestEntry[],
  previous: Manifest | undefined,
  isRelease: boolean,
): Pick<Manifest, "files" | "released" | "lastRelease" | "removed"> {
  const isSame = previous !== undefined && JSON.stringify(sumsOf(previous.files)) === JSON.stringify(sumsOf(files));
  const wasReleased = previous?.released === true;
  const released = isRelease || (wasReleased && isSame);
  const lastRelease = wasReleased && !isSame ? Object.fromEntries(sumsOf(previous.files)) : previous?.lastRelease;
  return {
    ...(released ? { released } : {}),
    ...(lastRelease === undefined ? {} : { removed: Object.keys(lastRelease).filter((path) => !files.some((file) => file.path === path)) }),
    files: lastRelease === undefined ? files : files.map((file) => ({ ...file, ...changeOf(file, lastRelease) })),
    ...(lastRelease === undefined ? {} : { lastRelease }),
  };
}

function sumsOf(files: readonly ManifestEntry[]): (readonly [path: string, sum: string])[] {
  return files.map(({ path, sha256 }) => [path, sha256]);
}

function changeOf({ path, sha256 }: ManifestEntry, lastRelease: Readonly<Record<string, string>>): Pick<ManifestEntry, "change"> {
  if (!Object.hasOwn(lastRelease, path)) return { change: "added" };
  return lastRelease[path] === sha256 ? {} : { change: "changed" };
}
