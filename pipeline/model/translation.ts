import type { PhrasingContent } from "mdast";
import type { Diagnostic, Place } from "./diagnostic.ts";
import type { SourceFile } from "./file.ts";
import type { Locale } from "./locale.ts";
import type { UnitId } from "./unit.ts";

/** One message of a PO file, as read: `msgctxt` is the unit's id, `msgid` the source text that the translator saw. */
export interface TranslatedUnit {
  readonly id: UnitId;
  readonly source: string;
  /** The source text before it changed: `#| msgid`. */
  readonly previous?: string;
  /** Empty while nobody has translated the unit. */
  readonly target: string;
  readonly fuzzy: boolean;
  /** Comments of the translator's, without `# `. */
  readonly comments: readonly { readonly text: string; readonly place: Place }[];
  /** The target as inline Markdown; absent when it is empty or does not parse to one paragraph. */
  readonly tree?: readonly PhrasingContent[];
  /** What the syntax forbids in the target, if it is Markdown. */
  readonly problems: readonly Diagnostic[];
  readonly places: { readonly message: Place; readonly id: Place; readonly source: Place; readonly target: Place };
}

/** One locale's passages of one article. */
export interface Translation {
  readonly locale: Locale;
  readonly file: SourceFile;
  readonly units: ReadonlyMap<UnitId, TranslatedUnit>;
  /** Where messages stand that name no unit, since they have no `msgctxt`. */
  readonly unnamed: readonly Place[];
  /** The header's `Language`, as it is written. */
  readonly language?: { readonly tag: string; readonly place: Place };
  /** People credited with the translation, from `X-Translators`, or else from `Last-Translator`. */
  readonly translators: readonly string[];
  /** The header's `PO-Revision-Date`, as an instant in UTC. */
  readonly revised?: string;
}
