import type { Point, Position } from "unist";

/** A gettext PO file as data; obsolete messages are among the others. */
export interface PoFile {
  readonly header: PoHeader | undefined;
  /** In the file's order; no live message has an empty `id` without a `context`, since that is the header's name. */
  readonly messages: readonly PoMessage[];
  /** Translator's comments after the last message, which gettext's own tools drop. */
  readonly trailingComments?: readonly string[];
}

/** What stands above any entry. All texts are without their marks and without white space at their ends. */
export interface PoComments {
  /** `# `: the translator's own, one a line. */
  readonly translatorComments: readonly string[];
  /** `#.`: what the source's side tells the translator. */
  readonly extractedComments: readonly string[];
  /** `#:`: paths, perhaps with `:line`, each once; a path with spaces has no isolates around it here. */
  readonly references: readonly string[];
  /** `#,`: each once, `fuzzy` first, the others by name. */
  readonly flags: readonly string[];
  /** `#=`: the second line of flags that GNU gettext reads since June 2025, kept apart as it asks. */
  readonly extraFlags?: readonly string[];
  /** `#|`: what the translation was made for. */
  readonly previous?: PoPrevious;
}

export interface PoPrevious {
  readonly context?: string;
  readonly id?: string;
  readonly plural?: string;
}

/** The entry of the empty `msgid`, kept as found: it belongs to translators and to their tools. */
export interface PoHeader extends PoComments {
  /** Names and values in the file's order; a line that is no `Name: value` has an empty name and stands whole in the value. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface PoMessage extends PoComments {
  readonly context?: string;
  readonly id: string;
  readonly plural?: string;
  /** `msgstr`, or `msgstr[0]` of a message with plurals; empty while there is no translation. */
  readonly translation: string;
  /** `msgstr[1]` and what follows it. */
  readonly furtherForms?: readonly string[];
  /** Commented out with `#~`. */
  readonly obsolete: boolean;
}

/** A unist `Point` whose offset is known. */
export interface PoPoint extends Point {
  offset: number;
}

export interface PoPosition extends Position {
  start: PoPoint;
  end: PoPoint;
}

/** Where the parts of an entry stand; a string from its first quotation mark to its last, a missing one as an empty span. */
export interface PoPlace {
  /** The whole entry with its comments. */
  readonly message: PoPosition;
  readonly context?: PoPosition;
  readonly id: PoPosition;
  readonly plural?: PoPosition;
  readonly translation: PoPosition;
  readonly furtherForms: readonly PoPosition[];
  readonly previous: { readonly context?: PoPosition; readonly id?: PoPosition; readonly plural?: PoPosition };
  /** The places of comments, item by item as the entry lists them. */
  readonly translatorComments: readonly PoPosition[];
  readonly extractedComments: readonly PoPosition[];
  readonly references: readonly PoPosition[];
  readonly flags: readonly PoPosition[];
  readonly extraFlags: readonly PoPosition[];
}

export interface PlacedPoHeader extends PoHeader {
  readonly place: PoPlace;
}

export interface PlacedPoMessage extends PoMessage {
  readonly place: PoPlace;
}

/** A PO file that was read from a text. */
export interface PlacedPoFile extends PoFile {
  readonly header: PlacedPoHeader | undefined;
  readonly messages: readonly PlacedPoMessage[];
}

/** A defect of a PO file's form. */
export interface PoProblem {
  readonly position: PoPosition;
  /** "Unexpected X, expected Y." */
  readonly reason: string;
  /** One action that mends it. */
  readonly note: string;
  /** The other place that explains it. */
  readonly related?: { readonly position: PoPosition; readonly message: string };
}
