import { open } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import { unreadable } from "./read-text.ts";

/** No file of a translator's is larger. */
const mostBytes = 128 * 1024 * 1024;

/**
 * Reads a file that a translator gave back, wherever it is: in UTF-8, or in UTF-16 with a byte order mark, as some tools
 * write. Its path is relative to the workspace's root.
 */
export async function readExchangeFile(root: string, path: string): Promise<Checked<SourceFile | undefined>> {
  const shown = relative(root, resolve(path)).split(sep).join("/");
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { value: undefined, diagnostics: [fault(shown, "folder", "a file", "Name the files in it.")] };
      if (stat.size > mostBytes)
        return { value: undefined, diagnostics: [fault(shown, `${stat.size} bytes`, `at most ${mostBytes}`, "Divide the file.")] };
      const text = decode(await file.readFile());
      if (text === undefined)
        return { value: undefined, diagnostics: [fault(shown, "encoding", "UTF-8 or UTF-16", "Save the file in the encoding UTF-8.")] };
      return { value: { path: shown, text }, diagnostics: [] };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(shown, error)] };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fault(file: string, what: string, expected: string, note: string): Diagnostic {
  return {
    ruleId: "import-is-readable",
    severity: "error",
    place: { file },
    reason: `Unexpected ${what}, expected ${expected}.`,
    note,
  };
}
