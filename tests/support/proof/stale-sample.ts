import { readFileSync } from "node:fs";
import { join } from "node:path";
import { syncWorkspace } from "../../../pipeline/build/sync-workspace.ts";
import { writeFiles } from "../new-folder.ts";
import { copySample } from "../sample-build.ts";

const edits = [
  ["its headquarters in Moscow. It rests", "its headquarters and its staff in Moscow. It rests"],
  ["The presidency rotates, so that each year another country", "The chairmanship rotates, so that each year another member"],
  ["## Future membership", "## Future members"],
  ["| Type | Military alliance |", "| Type | Intergovernmental military alliance |"],
  ["[^guuam]: While Uzbekistan belonged to it", "[^guuam]: As long as Uzbekistan belonged to it"],
] as const;

const faults = [
  ["В апреле 2010", "В апреле  2011"],
  ["Перспективы расширения", "Перспективы  расширения"],
] as const;

/** How many passages of the stale sample have changed since they were translated. */
export const staleCount = edits.length;

/** Copies the sample into a folder with edits of its source that no translator has seen, and with faults in its Russian. */
export async function copyStaleSample(root: string): Promise<void> {
  await copySample(root);
  writeFiles(root, { "source/csto/article.md": edit(join(root, "source/csto/article.md"), edits) });
  await syncWorkspace({ root, write: true });
  writeFiles(root, { "translations/ru/csto.po": edit(join(root, "translations/ru/csto.po"), faults) });
}

/** Throws when a text is not there: an edit that does nothing would make a test that cannot fail. */
function edit(path: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`no “${from}” in ${path}`);
      return text.replace(from, to);
    },
    readFileSync(path, "utf8"),
  );
}
