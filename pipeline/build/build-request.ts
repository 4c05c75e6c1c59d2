import type { Diagnostic } from "../model/diagnostic.ts";
import type { HandoutKind, WrittenHandout } from "../model/handout.ts";
import type { Locale } from "../model/locale.ts";
import type { FormatName, NotePlacement, PaperName } from "../model/publication.ts";

/** What to build, and how strictly. */
export interface BuildRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Articles by name, locales and formats; all of them when absent. */
  readonly articles?: readonly string[];
  readonly locales?: readonly Locale[];
  /** Parallel editions by their locales; with it or `locales`, only what they name is built. */
  readonly parallel?: readonly (readonly Locale[])[];
  readonly formats?: readonly FormatName[];
  /** Whether errors stop the build before anything is written. */
  readonly release: boolean;
  /** Whether marks for editors are shown. */
  readonly showMarks: boolean;
  /** Other than what the settings say of prints. */
  readonly paper?: PaperName;
  readonly notes?: NotePlacement;
  /** Whether each e-book gets a folder for stores. */
  readonly packages?: boolean;
  /** Handouts, which are made alone: with it, no other file is. */
  readonly handouts?: HandoutRequest;
}

export interface HandoutRequest {
  readonly kinds: readonly HandoutKind[];
  /** Whether all locales of an article go into one file, one after the other. */
  readonly isJoint: boolean;
}

/** Told while a build runs. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export interface BuildResult {
  /** `refused`: findings stopped a release; `failed`: the run itself could not go on. */
  readonly status: "built" | "refused" | "failed";
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the files written, relative to the output folder. */
  readonly written: readonly string[];
  /** How many files were as they should be already. */
  readonly unchanged: number;
  /** The handouts that were asked for, made now or before. */
  readonly handouts: readonly WrittenHandout[];
  /** Whether prints were made that cannot say where the publication is on the web. */
  readonly lacksAddress?: boolean;
}
