import type { Diagnostic } from "../model/diagnostic.ts";
import type { FormatName } from "../model/publication.ts";

/** Which finished files to judge, and how strictly. */
export interface ValidateRequest {
  /** Absolute path of the workspace that the files are of; absent when there is none. */
  readonly root: string | undefined;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Absolute paths of files; all that the output folder's manifest names when absent. */
  readonly files?: readonly string[];
  readonly formats?: readonly FormatName[];
  /** Whether programs that are no part of this one are asked, too. */
  readonly asksJudges: boolean;
  /** Whether a judge who is missing counts as an error. */
  readonly isStrict: boolean;
  readonly onProgress?: (label: string) => void;
}

/** What came of it. */
export interface ValidateResult {
  /** `failed`: there was nothing to judge, or the workspace could not be read. */
  readonly status: "judged" | "failed";
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were judged. */
  readonly count: number;
  /** The judges that spoke, with their versions where they tell them. */
  readonly judges: readonly string[];
  /** What was not judged, why, and what would mend that: a line each. */
  readonly unjudged: readonly string[];
}
