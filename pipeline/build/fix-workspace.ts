import { join } from "node:path";
import { replaceText } from "../edges/write/replace-text.ts";
import { applyFixes } from "../libraries/text/apply-fixes.ts";
import type { Diagnostic, Fix } from "../model/diagnostic.ts";
import { readText } from "../stages/read/read-text.ts";
import { CheckSession } from "./check-session.ts";
import { type FoundFixes, keepOutOfQuotations } from "./keep-out-of-quotations.ts";

export interface FixRequest {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** Whether files are written, or only compared. */
  readonly write: boolean;
}

/** A file before and after its mends. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  readonly isReadable: boolean;
  /** What was wrong before, and what still is when the mends are made. */
  readonly found: readonly Diagnostic[];
  readonly left: readonly Diagnostic[];
  readonly files: readonly FixedFile[];
  /** How many mends were not made because they would have changed somebody's quoted words. */
  readonly quoted: number;
  /** Files that were left alone: their mends contradict each other, or somebody else changed them meanwhile. */
  readonly unsettled: readonly string[];
  readonly overtaken: readonly string[];
}

const maxPasses = 5;

/**
 * Makes the mends that need no judgement, again and again until nothing changes, and only then writes. What an owner has
 * accepted, and what stands in a quotation, stays as it is. A file whose mends do not come to rest is not touched.
 */
export async function fixWorkspace({ root, articles, write }: FixRequest): Promise<FixResult> {
  const unsaved = new Map<string, string>();
  const originals = new Map<string, string>();
  const session = new CheckSession(root, { unsaved });
  const put = (texts: ReadonlyMap<string, string>): void => {
    for (const [path, text] of texts) unsaved.set(path, text);
    session.forget(texts.keys());
  };
  let checked = await session.check(articles);
  const found = checked.diagnostics;
  let quoted = 0;
  let changing: ReadonlyMap<string, string> = new Map();
  for (let pass = 0; ; pass++) {
    const mends = keepOutOfQuotations(fixesOf(checked.diagnostics), await readTexts(root, checked.diagnostics, unsaved, originals));
    quoted = mends.quoted;
    changing = applyFixes(mends.fixes, mends.texts).changed;
    if (changing.size === 0 || pass === maxPasses) break;
    put(changing);
    checked = await session.check(articles);
  }
  const unsettled = [...changing.keys()];
  if (unsettled.length > 0) {
    put(new Map(unsettled.map((path) => [path, originals.get(path) ?? ""])));
    checked = await session.check(articles);
  }
  const files = [...unsaved]
    .map(([path, after]) => ({ path, before: originals.get(path) ?? "", after }))
    .filter(({ before, after }) => before !== after)
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  const overtaken = write ? await writeFiles(root, files) : [];
  return {
    isReadable: checked.value !== undefined,
    found,
    left: checked.diagnostics,
    files: files.filter(({ path }) => !overtaken.includes(path)),
    quoted,
    unsettled,
    overtaken,
  };
}

function fixesOf(diagnostics: readonly Diagnostic[]): Fix[] {
  return diagnostics.flatMap(({ fix, waived }) => (fix === undefined || waived !== undefined ? [] : [fix]));
}

/** The texts that fixes are about, as they are now; `originals` keeps how each was on the disk. */
async function readTexts(
  root: string,
  diagnostics: readonly Diagnostic[],
  unsaved: ReadonlyMap<string, string>,
  originals: Map<string, string>,
): Promise<FoundFixes["texts"]> {
  const texts = new Map<string, string>();
  const paths = new Set(fixesOf(diagnostics).flatMap(({ edits }) => edits.map(({ file }) => file)));
  for (const path of paths) {
    const text = unsaved.get(path) ?? (await readText(root, path)).value?.text;
    if (text === undefined) continue;
    texts.set(path, text);
    if (!originals.has(path)) originals.set(path, text);
  }
  return texts;
}

/** Writes the files; the paths of those that were not what they had been. */
async function writeFiles(root: string, files: readonly FixedFile[]): Promise<string[]> {
  const overtaken: string[] = [];
  for (const { path, before, after } of files) if (!(await replaceText(join(root, path), before, after))) overtaken.push(path);
  return overtaken;
}
