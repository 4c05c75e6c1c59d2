import type { Diagnostic, Place, TextEdit } from "../../model/diagnostic.ts";

/**
 * What an editor can ask about one workspace. Files are named by their paths in it, places in a file by offsets of UTF-16
 * code units. Answers are about the texts as the editor has them.
 */
export interface EditorService {
  /** Says what the text of a file is now; that the editor has closed it, when absent. */
  setText(path: string, text: string | undefined): void;
  /** Says that files or folders are not what they were on the disk. */
  forget(paths: readonly string[]): void;
  /** Judges what the open files belong to: the findings of every file that was judged. */
  check(): Promise<ReadonlyMap<string, readonly Diagnostic[]>>;
  /** The text of a file, open or not. */
  textOf(path: string): Promise<string | undefined>;
  /** Where the thing under the cursor is defined. */
  define(path: string, offset: number): Promise<Place | undefined>;
  /** What can be written at the cursor. */
  complete(path: string, offset: number): Promise<readonly Completion[]>;
  /** What the thing under the cursor is, in Markdown. */
  explain(path: string, offset: number): Promise<Explanation | undefined>;
  /** Edits that would mend a finding: its own fix, and each of what it expected. */
  mendsOf(diagnostic: Diagnostic): Promise<readonly Mend[]>;
  /** The text of a file with all mends made that need no judgement and change no quotation. */
  mendAll(path: string): Promise<string | undefined>;
}

/** A key or id that can stand at the cursor. */
export interface Completion {
  readonly kind: "reference" | "target" | "footnote";
  readonly label: string;
  readonly detail: string;
  /** What is replaced, and by what. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Explanation {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

export interface Mend {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it needs no judgement. */
  readonly isSure: boolean;
}
