import type { Position } from "unist";

/** How much a finding matters: an error stops a release, a warning counts against `--max-warnings`, an info is only told. */
export type Severity = "error" | "warning" | "info";

/** A spot in one of the user's files. */
export interface Place {
  /** Path relative to the workspace's root, with `/` between its parts. */
  readonly file: string;
  /** Lines and columns count from 1 and offsets from 0, in UTF-16 code units, as unist has them; absent when the whole file is meant. */
  readonly position?: Position;
}

/** Another place that explains a diagnostic: the first definition, the passage translated. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** One replacement in one file, from `start` to before `end`, in offsets of UTF-16 code units. */
export interface TextEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mend that needs no judgement: `check --fix` and an editor's quick fix apply it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether each edit mends something by itself; otherwise all of them are made, or none. */
  readonly separable?: boolean;
}

/** One thing that is wrong, as plain data with the fields of a `VFileMessage`. */
export interface Diagnostic {
  /** The permanent id of the truth that does not hold, such as `citation-has-entry`. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly place: Place;
  /** "Unexpected X, expected Y." */
  readonly reason: string;
  /** What would be right, the likeliest first. */
  readonly expected?: readonly string[];
  /** One action that mends it. */
  readonly note?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** Why the finding is accepted, in the words of its owner; it is shown, but does not count. */
  readonly waived?: string;
}

/** What a stage returns when it may have something to say about its input. */
export interface Checked<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
