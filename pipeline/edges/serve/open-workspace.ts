import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, TextEdit } from "../../model/diagnostic.ts";
import type { EditorService } from "./editor-service.ts";

/** A workspace that an editor has files of open, and what its files are called there. */
export interface OpenWorkspace {
  readonly root: string;
  readonly service: EditorService;
  /** What was told of each file, by URI, and the version of its text that was judged. */
  readonly told: Map<string, { readonly diagnostics: readonly Diagnostic[]; readonly version: number | undefined }>;
  timer?: NodeJS.Timeout | undefined;
}

/** The path of a file in a workspace, with `/`; nothing when it lies outside or is no file. */
export function pathInWorkspace(uri: string, root: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  const path = relative(root, fileURLToPath(uri)).split(sep).join("/");
  return path.startsWith("../") || path === ".." ? undefined : path;
}

/** The URI of a file of a workspace. */
export function uriOf(path: string, root: string): string {
  return pathToFileURL(`${root}/${path}`).href;
}

/** Edits by URI in lines and characters, as the protocol has them. */
export async function toChanges(
  edits: readonly TextEdit[],
  { root, service }: OpenWorkspace,
): Promise<Record<string, { range: ReturnType<typeof rangeIn>; newText: string }[]> | undefined> {
  const changes: Record<string, { range: ReturnType<typeof rangeIn>; newText: string }[]> = {};
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = await service.textOf(file);
    if (text === undefined) return undefined;
    changes[uriOf(file, root)] = edits
      .filter((edit) => edit.file === file)
      .map(({ start, end, text: newText }) => ({ range: rangeIn(text, start, end), newText }));
  }
  return changes;
}

/** A stretch of a text in lines and characters. */
export function rangeIn(text: string, start: number, end: number): { start: Spot; end: Spot } {
  const document = TextDocument.create("", "", 0, text);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A line and a character in it, both counted from 0. */
interface Spot {
  line: number;
  character: number;
}
