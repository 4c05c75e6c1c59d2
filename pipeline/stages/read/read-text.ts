import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile, UnsavedTexts } from "../../model/file.ts";

/** Reads one text file of the workspace, unless an unsaved text stands in for it; `undefined` without a diagnostic when there is none. */
export async function readText(root: string, path: string, unsaved?: UnsavedTexts): Promise<Checked<SourceFile | undefined>> {
  const text = unsaved?.get(path);
  if (text !== undefined) return { value: { path, text }, diagnostics: [] };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(root, path));
  } catch (error) {
    return { value: undefined, diagnostics: isAbsence(error) ? [] : [unreadable(path, error)] };
  }
  try {
    return { value: { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }, diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [notUtf8(path, bytes)] };
  }
}

/** Whether an error says that there is no such file. */
export function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The diagnostic for a file or folder that is there but cannot be read. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return {
    ruleId: "file-is-readable",
    severity: "error",
    place: { file: path },
    reason: `Unexpected failure to read \`${path}\` (${code}), expected a readable file.`,
    note: "Check that the file exists and that you may read it.",
  };
}

function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const good = longestDecodablePrefix(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, good));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const start = { line, column, offset: before.length };
  return {
    ruleId: "file-is-readable",
    severity: "error",
    place: { file: path, position: { start, end: start } },
    reason: `Unexpected byte 0x${(bytes[good] ?? 0).toString(16).padStart(2, "0")}, expected text in UTF-8.`,
    note: "Save the file in the encoding UTF-8.",
  };
}

/** Length of the longest prefix that is UTF-8, found by halving: decoding stops at the first bad byte. */
function longestDecodablePrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // A prefix may end inside a character: `stream` accepts that, and refuses only what can never become one.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
